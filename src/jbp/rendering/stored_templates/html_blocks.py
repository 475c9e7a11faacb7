"""blocks.html.jinja as Jinja compiles it. Written by `make generate`; do not edit it."""

from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'blocks.html.jinja'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_parts = l_0_cell = l_0_table = l_0_block = missing
    try:
        t_1 = environment.filters['applies']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'applies' found.")
    try:
        t_2 = environment.filters['chart']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'chart' found.")
    try:
        t_3 = environment.filters['kind']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'kind' found.")
    try:
        t_4 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    try:
        t_5 = environment.filters['list']
    except KeyError:
        @internalcode
        def t_5(*unused):
            raise TemplateRuntimeError("No filter named 'list' found.")
    try:
        t_6 = environment.filters['map']
    except KeyError:
        @internalcode
        def t_6(*unused):
            raise TemplateRuntimeError("No filter named 'map' found.")
    try:
        t_7 = environment.filters['meter']
    except KeyError:
        @internalcode
        def t_7(*unused):
            raise TemplateRuntimeError("No filter named 'meter' found.")
    try:
        t_8 = environment.filters['rejectattr']
    except KeyError:
        @internalcode
        def t_8(*unused):
            raise TemplateRuntimeError("No filter named 'rejectattr' found.")
    try:
        t_9 = environment.filters['soft']
    except KeyError:
        @internalcode
        def t_9(*unused):
            raise TemplateRuntimeError("No filter named 'soft' found.")
    try:
        t_10 = environment.filters['sorted_columns']
    except KeyError:
        @internalcode
        def t_10(*unused):
            raise TemplateRuntimeError("No filter named 'sorted_columns' found.")
    try:
        t_11 = environment.filters['sorts']
    except KeyError:
        @internalcode
        def t_11(*unused):
            raise TemplateRuntimeError("No filter named 'sorts' found.")
    try:
        t_12 = environment.filters['swatch']
    except KeyError:
        @internalcode
        def t_12(*unused):
            raise TemplateRuntimeError("No filter named 'swatch' found.")
    try:
        t_13 = environment.filters['timeline_sheets']
    except KeyError:
        @internalcode
        def t_13(*unused):
            raise TemplateRuntimeError("No filter named 'timeline_sheets' found.")
    try:
        t_14 = environment.tests['none']
    except KeyError:
        @internalcode
        def t_14(*unused):
            raise TemplateRuntimeError("No test named 'none' found.")
    pass
    l_0_parts = context.vars['parts'] = environment.get_template('parts.html.jinja', 'blocks.html.jinja')._get_default_module(context)
    context.exported_vars.discard('parts')
    yield '\n'
    def macro(l_1_one):
        t_15 = []
        l_1_kind = missing
        if l_1_one is missing:
            l_1_one = undefined("parameter 'one' was not provided", name='one')
        pass
        l_1_kind = t_3(l_1_one)
        if ((undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'Text'):
            pass
            if (environment.getattr(l_1_one, 'strong') and environment.getattr(l_1_one, 'text')):
                pass
                t_15.extend((
                    '<strong>',
                    escape(environment.finalize(t_9(environment.getattr(l_1_one, 'text')))),
                    '</strong>',
                ))
            elif (environment.getattr(l_1_one, 'quiet') and environment.getattr(l_1_one, 'text')):
                pass
                t_15.extend((
                    '<span class="quiet">',
                    escape(environment.finalize(t_9(environment.getattr(l_1_one, 'text')))),
                    '</span>',
                ))
            else:
                pass
                t_15.append(
                    escape(environment.finalize(t_9(environment.getattr(l_1_one, 'text')))),
                )
        elif ((undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'Day'):
            pass
            t_15.append(
                '<span class="nowrap',
            )
            if environment.getattr(l_1_one, 'late'):
                pass
                t_15.append(
                    ' loud',
                )
            t_15.extend((
                '">',
                escape(environment.finalize(environment.getattr(l_1_one, 'text'))),
                '</span>',
            ))
        elif ((undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'Figure'):
            pass
            if environment.getattr(l_1_one, 'tbd'):
                pass
                t_15.extend((
                    '<span class="tbd">',
                    escape(environment.finalize(environment.getattr(l_1_one, 'text'))),
                    '</span>',
                ))
            elif environment.getattr(l_1_one, 'loud'):
                pass
                t_15.extend((
                    '<span class="loud">',
                    escape(environment.finalize(environment.getattr(l_1_one, 'text'))),
                    '</span>',
                ))
            else:
                pass
                t_15.append(
                    escape(environment.finalize(environment.getattr(l_1_one, 'text'))),
                )
        elif ((undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'Level'):
            pass
            t_15.extend((
                '<span class="marked">',
                escape(environment.finalize(t_7(environment.getattr(l_1_one, 'key')))),
                ' ',
                escape(environment.finalize(environment.getattr(l_1_one, 'word'))),
                '</span>',
            ))
        elif ((undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'Completion'):
            pass
            if t_14(environment.getattr(l_1_one, 'percent')):
                pass
                t_15.append(
                    escape(environment.finalize(environment.getattr(l_1_one, 'text'))),
                )
            else:
                pass
                t_15.append(
                    escape(environment.finalize(context.call(environment.getattr((undefined(name='parts') if l_0_parts is missing else l_0_parts), 'completion'), environment.getattr(l_1_one, 'percent'), environment.getattr(l_1_one, 'text')))),
                )
        elif ((undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'StatusView'):
            pass
            t_15.append(
                escape(environment.finalize(context.call(environment.getattr((undefined(name='parts') if l_0_parts is missing else l_0_parts), 'standing'), l_1_one))),
            )
        elif ((undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'PartyMark'):
            pass
            t_15.append(
                escape(environment.finalize(context.call(environment.getattr((undefined(name='parts') if l_0_parts is missing else l_0_parts), 'party'), l_1_one))),
            )
        elif ((undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'TrendMark'):
            pass
            t_15.append(
                escape(environment.finalize(context.call(environment.getattr((undefined(name='parts') if l_0_parts is missing else l_0_parts), 'trend'), l_1_one))),
            )
        elif ((undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'Link'):
            pass
            if environment.getattr(l_1_one, 'url'):
                pass
                t_15.extend((
                    '<a href="',
                    escape(environment.finalize(environment.getattr(l_1_one, 'url'))),
                    '" rel="noreferrer nofollow">',
                    escape(environment.finalize(t_9(environment.getattr(l_1_one, 'text')))),
                    '</a>',
                ))
            else:
                pass
                t_15.append(
                    escape(environment.finalize(t_9(environment.getattr(l_1_one, 'text')))),
                )
        elif ((undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'Lines'):
            pass
            for l_2_line in environment.getattr(l_1_one, 'cells'):
                _loop_vars = {}
                pass
                t_15.extend((
                    '<div>',
                    escape(environment.finalize(context.call((undefined(name='cell') if l_0_cell is missing else l_0_cell), l_2_line, _loop_vars=_loop_vars))),
                    '</div>',
                ))
            l_2_line = missing
        return concat(t_15)
    context.exported_vars.add('cell')
    context.vars['cell'] = l_0_cell = Macro(environment, macro, 'cell', ('one',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_one, l_1_live):
        t_16 = []
        l_1_sorted = l_1_labels = l_1_kinds = l_1_figures = missing
        if l_1_one is missing:
            l_1_one = undefined("parameter 'one' was not provided", name='one')
        if l_1_live is missing:
            l_1_live = False
        pass
        l_1_sorted = (t_10(l_1_one) if l_1_live else ())
        l_1_labels = t_5(context.eval_ctx, t_6(context, t_6(context, environment.getattr(l_1_one, 'columns'), attribute='title'), 'soft'))
        l_1_kinds = t_5(context.eval_ctx, t_6(context, environment.getattr(l_1_one, 'columns'), attribute='kind'))
        l_1_figures = ((t_4(environment.getattr(l_1_one, 'columns')) > 2) and (not t_5(context.eval_ctx, t_8(context, environment.getattr(l_1_one, 'columns')[1:], 'kind', 'equalto', 'number'))))
        if (undefined(name='figures') if l_1_figures is missing else l_1_figures):
            pass
            t_16.extend((
                '<div class="scroll" tabindex="0" role="group" aria-label="',
                escape(environment.finalize(environment.getattr(l_1_one, 'label'))),
                '">',
            ))
        t_16.extend((
            '<table class="',
            escape(environment.finalize(('grid' if (undefined(name='figures') if l_1_figures is missing else l_1_figures) else 'cards'))),
            ' sheet" aria-label="',
            escape(environment.finalize(environment.getattr(l_1_one, 'label'))),
            '">\n<thead><tr>',
        ))
        l_2_loop = missing
        for l_2_column, l_2_loop in LoopContext(environment.getattr(l_1_one, 'columns'), undefined):
            _loop_vars = {}
            pass
            t_16.append(
                '<th scope="col"',
            )
            if (environment.getattr(l_2_column, 'kind') == 'number'):
                pass
                t_16.append(
                    ' class="number"',
                )
            if (environment.getattr(l_2_loop, 'index0') in (undefined(name='sorted') if l_1_sorted is missing else l_1_sorted)):
                pass
                t_16.append(
                    ' data-sorts=""',
                )
            t_16.extend((
                '>',
                escape(environment.finalize(environment.getitem((undefined(name='labels') if l_1_labels is missing else l_1_labels), environment.getattr(l_2_loop, 'index0')))),
                '</th>',
            ))
        l_2_loop = l_2_column = missing
        t_16.append(
            '</tr></thead>\n',
        )
        l_2_loop = missing
        for l_2_group, l_2_loop in LoopContext(environment.getattr(l_1_one, 'groups'), undefined):
            _loop_vars = {}
            pass
            t_16.append(
                '<tbody>\n',
            )
            if environment.getattr(l_2_group, 'title'):
                pass
                t_16.extend((
                    '<tr class="band"><th scope="rowgroup" colspan="',
                    escape(environment.finalize(t_4(environment.getattr(l_1_one, 'columns')))),
                    '">',
                    escape(environment.finalize(environment.getattr(l_2_group, 'title'))),
                    '</th></tr>\n',
                ))
            l_3_loop = missing
            for l_3_row, l_3_loop in LoopContext(environment.getattr(l_2_group, 'rows'), undefined):
                _loop_vars = {}
                pass
                t_16.append(
                    '<tr',
                )
                if environment.getattr(l_3_row, 'total'):
                    pass
                    t_16.append(
                        ' class="total"',
                    )
                elif l_1_live:
                    pass
                    t_16.append(
                        escape(environment.finalize(t_1(l_3_row))),
                    )
                t_16.append(
                    '>\n',
                )
                l_4_loop = missing
                for l_4_value, l_4_loop in LoopContext(environment.getattr(l_3_row, 'cells'), undefined):
                    l_4_place = missing
                    _loop_vars = {}
                    pass
                    l_4_place = environment.getattr(l_4_loop, 'index0')
                    _loop_vars['place'] = l_4_place
                    if ((undefined(name='place') if l_4_place is missing else l_4_place) == 0):
                        pass
                        t_16.append(
                            '<th scope="row"',
                        )
                        if ((undefined(name='place') if l_4_place is missing else l_4_place) in (undefined(name='sorted') if l_1_sorted is missing else l_1_sorted)):
                            pass
                            t_16.append(
                                escape(environment.finalize(t_11(l_4_value))),
                            )
                        t_16.extend((
                            '>',
                            escape(environment.finalize(context.call((undefined(name='cell') if l_0_cell is missing else l_0_cell), l_4_value, _loop_vars=_loop_vars))),
                            '</th>\n',
                        ))
                    else:
                        pass
                        t_16.append(
                            '<td',
                        )
                        if (environment.getitem((undefined(name='kinds') if l_1_kinds is missing else l_1_kinds), (undefined(name='place') if l_4_place is missing else l_4_place)) == 'number'):
                            pass
                            t_16.append(
                                ' class="number"',
                            )
                        if ((undefined(name='place') if l_4_place is missing else l_4_place) in (undefined(name='sorted') if l_1_sorted is missing else l_1_sorted)):
                            pass
                            t_16.append(
                                escape(environment.finalize(t_11(l_4_value))),
                            )
                        t_16.extend((
                            ' data-label="',
                            escape(environment.finalize(environment.getitem((undefined(name='labels') if l_1_labels is missing else l_1_labels), (undefined(name='place') if l_4_place is missing else l_4_place)))),
                            '">',
                            escape(environment.finalize(context.call((undefined(name='cell') if l_0_cell is missing else l_0_cell), l_4_value, _loop_vars=_loop_vars))),
                            '</td>\n',
                        ))
                l_4_loop = l_4_value = l_4_place = missing
                t_16.append(
                    '</tr>\n',
                )
            l_3_loop = l_3_row = missing
            t_16.append(
                '</tbody>\n',
            )
        l_2_loop = l_2_group = missing
        t_16.append(
            '</table>\n',
        )
        if (undefined(name='figures') if l_1_figures is missing else l_1_figures):
            pass
            t_16.append(
                '</div>',
            )
        return concat(t_16)
    context.exported_vars.add('table')
    context.vars['table'] = l_0_table = Macro(environment, macro, 'table', ('one', 'live'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_one, l_1_level, l_1_live):
        t_17 = []
        l_1_words = resolve('words')
        l_1_kind = missing
        if l_1_one is missing:
            l_1_one = undefined("parameter 'one' was not provided", name='one')
        if l_1_level is missing:
            l_1_level = 3
        if l_1_live is missing:
            l_1_live = False
        pass
        l_1_kind = t_3(l_1_one)
        if ((undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'Paragraph'):
            pass
            t_17.append(
                '<p',
            )
            if environment.getattr(l_1_one, 'quiet'):
                pass
                t_17.append(
                    ' class="quiet"',
                )
            t_17.extend((
                '>',
                escape(environment.finalize(t_9(environment.getattr(l_1_one, 'text')))),
                '</p>\n',
            ))
        elif ((undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'Quote'):
            pass
            t_17.append(
                '<blockquote',
            )
            if l_1_live:
                pass
                t_17.append(
                    escape(environment.finalize(t_1(l_1_one))),
                )
            t_17.extend((
                '><p>',
                escape(environment.finalize(t_9(environment.getattr(l_1_one, 'text')))),
                '</p>',
            ))
            if environment.getattr(l_1_one, 'by'):
                pass
                t_17.append(
                    '<footer>',
                )
                if environment.getattr(l_1_one, 'party'):
                    pass
                    t_17.extend((
                        escape(environment.finalize(context.call(environment.getattr((undefined(name='parts') if l_0_parts is missing else l_0_parts), 'party'), environment.getattr(l_1_one, 'party')))),
                        ' ',
                    ))
                t_17.extend((
                    escape(environment.finalize(environment.getattr(l_1_one, 'by'))),
                    '</footer>',
                ))
            t_17.append(
                '</blockquote>\n',
            )
        elif ((undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'Bullets'):
            pass
            t_17.extend((
                '<',
                escape(environment.finalize(('ol' if environment.getattr(l_1_one, 'ordered') else 'ul'))),
                ' class="',
                escape(environment.finalize(('steps' if environment.getattr(l_1_one, 'ordered') else 'bullets'))),
                '">\n',
            ))
            for l_2_item in environment.getattr(l_1_one, 'items'):
                _loop_vars = {}
                pass
                t_17.extend((
                    '<li>',
                    escape(environment.finalize(t_9(environment.getattr(l_2_item, 'text')))),
                ))
                for l_3_detail in environment.getattr(l_2_item, 'details'):
                    _loop_vars = {}
                    pass
                    t_17.extend((
                        ' <span class="detail-of">',
                        escape(environment.finalize(context.call((undefined(name='cell') if l_0_cell is missing else l_0_cell), l_3_detail, _loop_vars=_loop_vars))),
                        '</span>',
                    ))
                l_3_detail = missing
                t_17.append(
                    '</li>\n',
                )
            l_2_item = missing
            t_17.extend((
                '</',
                escape(environment.finalize(('ol' if environment.getattr(l_1_one, 'ordered') else 'ul'))),
                '>\n',
            ))
        elif ((undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'Facts'):
            pass
            t_17.append(
                '<dl class="facts">\n',
            )
            for (l_2_name, l_2_value) in environment.getattr(l_1_one, 'pairs'):
                _loop_vars = {}
                pass
                t_17.extend((
                    '<div><dt>',
                    escape(environment.finalize(t_9(l_2_name))),
                    '</dt><dd>',
                    escape(environment.finalize(context.call((undefined(name='cell') if l_0_cell is missing else l_0_cell), l_2_value, _loop_vars=_loop_vars))),
                    '</dd></div>\n',
                ))
            l_2_name = l_2_value = missing
            t_17.append(
                '</dl>\n',
            )
        elif ((undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'Table'):
            pass
            t_17.extend((
                escape(environment.finalize(context.call((undefined(name='table') if l_0_table is missing else l_0_table), l_1_one, l_1_live))),
                '\n',
            ))
        elif ((undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'Cards'):
            pass
            if (l_1_live and environment.getattr(l_1_one, 'folded')):
                pass
                t_17.extend((
                    '<details><summary>',
                    escape(environment.finalize(environment.getattr(l_1_one, 'folded'))),
                    '</summary>',
                ))
            t_17.append(
                '<div class="columns">\n',
            )
            for l_2_card in environment.getattr(l_1_one, 'cards'):
                _loop_vars = {}
                pass
                t_17.append(
                    '<section class="card column"',
                )
                if l_1_live:
                    pass
                    t_17.append(
                        escape(environment.finalize(t_1(l_2_card))),
                    )
                t_17.extend((
                    '>\n<h',
                    escape(environment.finalize(l_1_level)),
                    ' class="head">',
                ))
                if environment.getattr(l_2_card, 'party'):
                    pass
                    t_17.extend((
                        escape(environment.finalize(t_12(environment.getattr(l_2_card, 'party')))),
                        ' ',
                    ))
                t_17.extend((
                    escape(environment.finalize(t_9(environment.getattr(l_2_card, 'title')))),
                    '</h',
                    escape(environment.finalize(l_1_level)),
                    '>\n',
                ))
                if environment.getattr(l_2_card, 'figure'):
                    pass
                    t_17.extend((
                        '<p class="large">',
                        escape(environment.finalize(context.call((undefined(name='cell') if l_0_cell is missing else l_0_cell), environment.getattr(l_2_card, 'figure'), _loop_vars=_loop_vars))),
                        '</p>',
                    ))
                for l_3_inner in environment.getattr(l_2_card, 'blocks'):
                    _loop_vars = {}
                    pass
                    t_17.append(
                        escape(environment.finalize(context.call((undefined(name='block') if l_0_block is missing else l_0_block), l_3_inner, (l_1_level + 1), l_1_live, _loop_vars=_loop_vars))),
                    )
                l_3_inner = missing
                t_17.append(
                    '</section>\n',
                )
            l_2_card = missing
            t_17.append(
                '</div>\n',
            )
            if (l_1_live and environment.getattr(l_1_one, 'folded')):
                pass
                t_17.append(
                    '</details>',
                )
        else:
            pass
            t_17.extend((
                '<figure class="chart"><div class="scroll" tabindex="0" role="group" aria-label="',
                escape(environment.finalize(environment.getattr((undefined(name='words') if l_1_words is missing else l_1_words), 'chart_scrolls'))),
                '">',
                escape(environment.finalize(t_2(l_1_one))),
            ))
            if ((undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'TimelineChart'):
                pass
                t_17.append(
                    escape(environment.finalize(t_13(environment.getattr(l_1_one, 'view')))),
                )
            t_17.append(
                '</div></figure>\n',
            )
        return concat(t_17)
    context.exported_vars.add('block')
    context.vars['block'] = l_0_block = Macro(environment, macro, 'block', ('one', 'level', 'live'), False, False, False, context.eval_ctx.autoescape)

blocks = {}
debug_info = '2=96&4=99&5=105&6=106&7=127&8=142&9=163&10=172&11=184&12=189&13=194&14=199&15=215&19=230&20=238&21=239&22=240&24=241&25=242&26=251&27=257&28=283&30=289&31=293&33=299&34=305&35=319&36=323&37=325&38=330&40=345&48=374&51=383&52=394&53=395&54=410&55=443&56=447&57=452&58=457&60=474&61=477&63=482&64=487&67=496&68=502&69=504&71=514&72=520&73=527&74=542&75=549&79=563&81=572'
MADE_OF = "a2afccc0d01e0ccf4c32c7261aca64831cfd36ba4e2560378e6e11064ec5c300"
