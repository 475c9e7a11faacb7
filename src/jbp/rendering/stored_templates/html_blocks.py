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
        t_7 = environment.filters['max']
    except KeyError:
        @internalcode
        def t_7(*unused):
            raise TemplateRuntimeError("No filter named 'max' found.")
    try:
        t_8 = environment.filters['meter']
    except KeyError:
        @internalcode
        def t_8(*unused):
            raise TemplateRuntimeError("No filter named 'meter' found.")
    try:
        t_9 = environment.filters['rejectattr']
    except KeyError:
        @internalcode
        def t_9(*unused):
            raise TemplateRuntimeError("No filter named 'rejectattr' found.")
    try:
        t_10 = environment.filters['soft']
    except KeyError:
        @internalcode
        def t_10(*unused):
            raise TemplateRuntimeError("No filter named 'soft' found.")
    try:
        t_11 = environment.filters['sorted_columns']
    except KeyError:
        @internalcode
        def t_11(*unused):
            raise TemplateRuntimeError("No filter named 'sorted_columns' found.")
    try:
        t_12 = environment.filters['sorts']
    except KeyError:
        @internalcode
        def t_12(*unused):
            raise TemplateRuntimeError("No filter named 'sorts' found.")
    try:
        t_13 = environment.filters['swatch']
    except KeyError:
        @internalcode
        def t_13(*unused):
            raise TemplateRuntimeError("No filter named 'swatch' found.")
    try:
        t_14 = environment.filters['timeline_sheets']
    except KeyError:
        @internalcode
        def t_14(*unused):
            raise TemplateRuntimeError("No filter named 'timeline_sheets' found.")
    try:
        t_15 = environment.tests['none']
    except KeyError:
        @internalcode
        def t_15(*unused):
            raise TemplateRuntimeError("No test named 'none' found.")
    pass
    l_0_parts = context.vars['parts'] = environment.get_template('parts.html.jinja', 'blocks.html.jinja')._get_default_module(context)
    context.exported_vars.discard('parts')
    yield '\n'
    def macro(l_1_one):
        t_16 = []
        l_1_kind = missing
        if l_1_one is missing:
            l_1_one = undefined("parameter 'one' was not provided", name='one')
        pass
        l_1_kind = t_3(l_1_one)
        if ((undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'Text'):
            pass
            if (environment.getattr(l_1_one, 'strong') and environment.getattr(l_1_one, 'text')):
                pass
                t_16.extend((
                    '<strong>',
                    escape(environment.finalize(t_10(environment.getattr(l_1_one, 'text')))),
                    '</strong>',
                ))
            elif (environment.getattr(l_1_one, 'quiet') and environment.getattr(l_1_one, 'text')):
                pass
                t_16.extend((
                    '<span class="quiet">',
                    escape(environment.finalize(t_10(environment.getattr(l_1_one, 'text')))),
                    '</span>',
                ))
            else:
                pass
                t_16.append(
                    escape(environment.finalize(t_10(environment.getattr(l_1_one, 'text')))),
                )
        elif ((undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'Day'):
            pass
            t_16.append(
                '<span class="nowrap',
            )
            if environment.getattr(l_1_one, 'late'):
                pass
                t_16.append(
                    ' loud',
                )
            t_16.extend((
                '">',
                escape(environment.finalize(environment.getattr(l_1_one, 'text'))),
                '</span>',
            ))
        elif ((undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'Figure'):
            pass
            if environment.getattr(l_1_one, 'tbd'):
                pass
                t_16.extend((
                    '<span class="tbd">',
                    escape(environment.finalize(environment.getattr(l_1_one, 'text'))),
                    '</span>',
                ))
            elif environment.getattr(l_1_one, 'loud'):
                pass
                t_16.extend((
                    '<span class="loud">',
                    escape(environment.finalize(environment.getattr(l_1_one, 'text'))),
                    '</span>',
                ))
            else:
                pass
                t_16.append(
                    escape(environment.finalize(environment.getattr(l_1_one, 'text'))),
                )
        elif ((undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'Level'):
            pass
            t_16.extend((
                '<span class="marked">',
                escape(environment.finalize(t_8(environment.getattr(l_1_one, 'key')))),
                ' ',
                escape(environment.finalize(environment.getattr(l_1_one, 'word'))),
                '</span>',
            ))
        elif ((undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'Completion'):
            pass
            if t_15(environment.getattr(l_1_one, 'percent')):
                pass
                t_16.append(
                    escape(environment.finalize(environment.getattr(l_1_one, 'text'))),
                )
            else:
                pass
                t_16.append(
                    escape(environment.finalize(context.call(environment.getattr((undefined(name='parts') if l_0_parts is missing else l_0_parts), 'completion'), environment.getattr(l_1_one, 'percent'), environment.getattr(l_1_one, 'text')))),
                )
        elif ((undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'StatusView'):
            pass
            t_16.append(
                escape(environment.finalize(context.call(environment.getattr((undefined(name='parts') if l_0_parts is missing else l_0_parts), 'standing'), l_1_one))),
            )
        elif ((undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'PartyMark'):
            pass
            t_16.append(
                escape(environment.finalize(context.call(environment.getattr((undefined(name='parts') if l_0_parts is missing else l_0_parts), 'party'), l_1_one))),
            )
        elif ((undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'TrendMark'):
            pass
            t_16.append(
                escape(environment.finalize(context.call(environment.getattr((undefined(name='parts') if l_0_parts is missing else l_0_parts), 'trend'), l_1_one))),
            )
        elif ((undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'Link'):
            pass
            if environment.getattr(l_1_one, 'url'):
                pass
                t_16.extend((
                    '<a href="',
                    escape(environment.finalize(environment.getattr(l_1_one, 'url'))),
                    '" rel="noreferrer nofollow">',
                    escape(environment.finalize(t_10(environment.getattr(l_1_one, 'text')))),
                    '</a>',
                ))
            else:
                pass
                t_16.append(
                    escape(environment.finalize(t_10(environment.getattr(l_1_one, 'text')))),
                )
        elif ((undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'Lines'):
            pass
            for l_2_line in environment.getattr(l_1_one, 'cells'):
                _loop_vars = {}
                pass
                t_16.extend((
                    '<div>',
                    escape(environment.finalize(context.call((undefined(name='cell') if l_0_cell is missing else l_0_cell), l_2_line, _loop_vars=_loop_vars))),
                    '</div>',
                ))
            l_2_line = missing
        return concat(t_16)
    context.exported_vars.add('cell')
    context.vars['cell'] = l_0_cell = Macro(environment, macro, 'cell', ('one',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_one, l_1_live):
        t_17 = []
        l_1_sorted = l_1_labels = l_1_kinds = l_1_figures = l_1_long = missing
        if l_1_one is missing:
            l_1_one = undefined("parameter 'one' was not provided", name='one')
        if l_1_live is missing:
            l_1_live = False
        pass
        l_1_sorted = (t_11(l_1_one) if l_1_live else ())
        l_1_labels = t_5(context.eval_ctx, t_6(context, t_6(context, environment.getattr(l_1_one, 'columns'), attribute='title'), 'soft'))
        l_1_kinds = t_5(context.eval_ctx, t_6(context, environment.getattr(l_1_one, 'columns'), attribute='kind'))
        l_1_figures = ((t_4(environment.getattr(l_1_one, 'columns')) > 2) and (not t_5(context.eval_ctx, t_9(context, environment.getattr(l_1_one, 'columns')[1:], 'kind', 'equalto', 'number'))))
        if (undefined(name='figures') if l_1_figures is missing else l_1_figures):
            pass
            t_17.extend((
                '<div class="scroll" tabindex="0" role="group" aria-label="',
                escape(environment.finalize(environment.getattr(l_1_one, 'label'))),
                '">',
            ))
        l_1_long = (t_7(environment, t_6(context, t_6(context, environment.getattr(l_1_one, 'columns'), attribute='title'), 'length')) > 36)
        t_17.extend((
            '<table class="',
            escape(environment.finalize(('grid' if (undefined(name='figures') if l_1_figures is missing else l_1_figures) else 'cards'))),
            ' sheet',
        ))
        if (undefined(name='long') if l_1_long is missing else l_1_long):
            pass
            t_17.append(
                ' long-labels',
            )
        t_17.extend((
            '" aria-label="',
            escape(environment.finalize(environment.getattr(l_1_one, 'label'))),
            '">\n<thead><tr>',
        ))
        l_2_loop = missing
        for l_2_column, l_2_loop in LoopContext(environment.getattr(l_1_one, 'columns'), undefined):
            _loop_vars = {}
            pass
            t_17.append(
                '<th scope="col"',
            )
            if (environment.getattr(l_2_column, 'kind') == 'number'):
                pass
                t_17.append(
                    ' class="number"',
                )
            if (environment.getattr(l_2_loop, 'index0') in (undefined(name='sorted') if l_1_sorted is missing else l_1_sorted)):
                pass
                t_17.append(
                    ' data-sorts=""',
                )
            t_17.extend((
                '>',
                escape(environment.finalize(environment.getitem((undefined(name='labels') if l_1_labels is missing else l_1_labels), environment.getattr(l_2_loop, 'index0')))),
                '</th>',
            ))
        l_2_loop = l_2_column = missing
        t_17.append(
            '</tr></thead>\n',
        )
        l_2_loop = missing
        for l_2_group, l_2_loop in LoopContext(environment.getattr(l_1_one, 'groups'), undefined):
            _loop_vars = {}
            pass
            t_17.append(
                '<tbody>\n',
            )
            if environment.getattr(l_2_group, 'title'):
                pass
                t_17.extend((
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
                t_17.append(
                    '<tr',
                )
                if environment.getattr(l_3_row, 'total'):
                    pass
                    t_17.append(
                        ' class="total"',
                    )
                elif l_1_live:
                    pass
                    t_17.append(
                        escape(environment.finalize(t_1(l_3_row))),
                    )
                t_17.append(
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
                        t_17.append(
                            '<th scope="row"',
                        )
                        if ((undefined(name='place') if l_4_place is missing else l_4_place) in (undefined(name='sorted') if l_1_sorted is missing else l_1_sorted)):
                            pass
                            t_17.append(
                                escape(environment.finalize(t_12(l_4_value))),
                            )
                        t_17.extend((
                            '>',
                            escape(environment.finalize(context.call((undefined(name='cell') if l_0_cell is missing else l_0_cell), l_4_value, _loop_vars=_loop_vars))),
                            '</th>\n',
                        ))
                    else:
                        pass
                        t_17.append(
                            '<td',
                        )
                        if (environment.getitem((undefined(name='kinds') if l_1_kinds is missing else l_1_kinds), (undefined(name='place') if l_4_place is missing else l_4_place)) == 'number'):
                            pass
                            t_17.append(
                                ' class="number"',
                            )
                        if ((undefined(name='place') if l_4_place is missing else l_4_place) in (undefined(name='sorted') if l_1_sorted is missing else l_1_sorted)):
                            pass
                            t_17.append(
                                escape(environment.finalize(t_12(l_4_value))),
                            )
                        t_17.extend((
                            ' data-label="',
                            escape(environment.finalize(environment.getitem((undefined(name='labels') if l_1_labels is missing else l_1_labels), (undefined(name='place') if l_4_place is missing else l_4_place)))),
                            '">',
                            escape(environment.finalize(context.call((undefined(name='cell') if l_0_cell is missing else l_0_cell), l_4_value, _loop_vars=_loop_vars))),
                            '</td>\n',
                        ))
                l_4_loop = l_4_value = l_4_place = missing
                t_17.append(
                    '</tr>\n',
                )
            l_3_loop = l_3_row = missing
            t_17.append(
                '</tbody>\n',
            )
        l_2_loop = l_2_group = missing
        t_17.append(
            '</table>\n',
        )
        if (undefined(name='figures') if l_1_figures is missing else l_1_figures):
            pass
            t_17.append(
                '</div>',
            )
        return concat(t_17)
    context.exported_vars.add('table')
    context.vars['table'] = l_0_table = Macro(environment, macro, 'table', ('one', 'live'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_one, l_1_level, l_1_live):
        t_18 = []
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
            t_18.append(
                '<p',
            )
            if environment.getattr(l_1_one, 'quiet'):
                pass
                t_18.append(
                    ' class="quiet"',
                )
            t_18.extend((
                '>',
                escape(environment.finalize(t_10(environment.getattr(l_1_one, 'text')))),
                '</p>\n',
            ))
        elif ((undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'Quote'):
            pass
            t_18.append(
                '<blockquote',
            )
            if l_1_live:
                pass
                t_18.append(
                    escape(environment.finalize(t_1(l_1_one))),
                )
            t_18.extend((
                '><p>',
                escape(environment.finalize(t_10(environment.getattr(l_1_one, 'text')))),
                '</p>',
            ))
            if environment.getattr(l_1_one, 'by'):
                pass
                t_18.append(
                    '<footer>',
                )
                if environment.getattr(l_1_one, 'party'):
                    pass
                    t_18.extend((
                        escape(environment.finalize(context.call(environment.getattr((undefined(name='parts') if l_0_parts is missing else l_0_parts), 'party'), environment.getattr(l_1_one, 'party')))),
                        ' ',
                    ))
                t_18.extend((
                    escape(environment.finalize(environment.getattr(l_1_one, 'by'))),
                    '</footer>',
                ))
            t_18.append(
                '</blockquote>\n',
            )
        elif ((undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'Bullets'):
            pass
            t_18.extend((
                '<',
                escape(environment.finalize(('ol' if environment.getattr(l_1_one, 'ordered') else 'ul'))),
                ' class="',
                escape(environment.finalize(('steps' if environment.getattr(l_1_one, 'ordered') else 'bullets'))),
                '">\n',
            ))
            for l_2_item in environment.getattr(l_1_one, 'items'):
                _loop_vars = {}
                pass
                t_18.extend((
                    '<li>',
                    escape(environment.finalize(t_10(environment.getattr(l_2_item, 'text')))),
                ))
                for l_3_detail in environment.getattr(l_2_item, 'details'):
                    _loop_vars = {}
                    pass
                    t_18.extend((
                        ' <span class="detail-of">',
                        escape(environment.finalize(context.call((undefined(name='cell') if l_0_cell is missing else l_0_cell), l_3_detail, _loop_vars=_loop_vars))),
                        '</span>',
                    ))
                l_3_detail = missing
                t_18.append(
                    '</li>\n',
                )
            l_2_item = missing
            t_18.extend((
                '</',
                escape(environment.finalize(('ol' if environment.getattr(l_1_one, 'ordered') else 'ul'))),
                '>\n',
            ))
        elif ((undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'Facts'):
            pass
            t_18.append(
                '<dl class="facts">\n',
            )
            for (l_2_name, l_2_value) in environment.getattr(l_1_one, 'pairs'):
                _loop_vars = {}
                pass
                t_18.extend((
                    '<div><dt>',
                    escape(environment.finalize(t_10(l_2_name))),
                    '</dt><dd>',
                    escape(environment.finalize(context.call((undefined(name='cell') if l_0_cell is missing else l_0_cell), l_2_value, _loop_vars=_loop_vars))),
                    '</dd></div>\n',
                ))
            l_2_name = l_2_value = missing
            t_18.append(
                '</dl>\n',
            )
        elif ((undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'Table'):
            pass
            t_18.extend((
                escape(environment.finalize(context.call((undefined(name='table') if l_0_table is missing else l_0_table), l_1_one, l_1_live))),
                '\n',
            ))
        elif ((undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'Cards'):
            pass
            if (l_1_live and environment.getattr(l_1_one, 'folded')):
                pass
                t_18.extend((
                    '<details><summary>',
                    escape(environment.finalize(environment.getattr(l_1_one, 'folded'))),
                    '</summary>',
                ))
            t_18.append(
                '<div class="columns">\n',
            )
            for l_2_card in environment.getattr(l_1_one, 'cards'):
                _loop_vars = {}
                pass
                t_18.append(
                    '<section class="card column"',
                )
                if l_1_live:
                    pass
                    t_18.append(
                        escape(environment.finalize(t_1(l_2_card))),
                    )
                t_18.extend((
                    '>\n<h',
                    escape(environment.finalize(l_1_level)),
                    ' class="head">',
                ))
                if environment.getattr(l_2_card, 'party'):
                    pass
                    t_18.extend((
                        escape(environment.finalize(t_13(environment.getattr(l_2_card, 'party')))),
                        ' ',
                    ))
                t_18.extend((
                    escape(environment.finalize(t_10(environment.getattr(l_2_card, 'title')))),
                    '</h',
                    escape(environment.finalize(l_1_level)),
                    '>\n',
                ))
                if environment.getattr(l_2_card, 'figure'):
                    pass
                    t_18.extend((
                        '<p class="large">',
                        escape(environment.finalize(context.call((undefined(name='cell') if l_0_cell is missing else l_0_cell), environment.getattr(l_2_card, 'figure'), _loop_vars=_loop_vars))),
                        '</p>',
                    ))
                for l_3_inner in environment.getattr(l_2_card, 'blocks'):
                    _loop_vars = {}
                    pass
                    t_18.append(
                        escape(environment.finalize(context.call((undefined(name='block') if l_0_block is missing else l_0_block), l_3_inner, (l_1_level + 1), l_1_live, _loop_vars=_loop_vars))),
                    )
                l_3_inner = missing
                t_18.append(
                    '</section>\n',
                )
            l_2_card = missing
            t_18.append(
                '</div>\n',
            )
            if (l_1_live and environment.getattr(l_1_one, 'folded')):
                pass
                t_18.append(
                    '</details>',
                )
        else:
            pass
            t_18.extend((
                '<figure class="chart"><div class="scroll" tabindex="0" role="group" aria-label="',
                escape(environment.finalize(environment.getattr((undefined(name='words') if l_1_words is missing else l_1_words), 'chart_scrolls'))),
                '">',
                escape(environment.finalize(t_2(l_1_one))),
            ))
            if ((undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'TimelineChart'):
                pass
                t_18.append(
                    escape(environment.finalize(t_14(environment.getattr(l_1_one, 'view')))),
                )
            t_18.append(
                '</div></figure>\n',
            )
        return concat(t_18)
    context.exported_vars.add('block')
    context.vars['block'] = l_0_block = Macro(environment, macro, 'block', ('one', 'level', 'live'), False, False, False, context.eval_ctx.autoescape)

blocks = {}
debug_info = '2=102&4=105&5=111&6=112&7=133&8=148&9=169&10=178&11=190&12=195&13=200&14=205&15=221&19=236&20=244&21=245&22=246&24=247&25=248&27=255&28=258&29=272&30=298&32=304&33=308&35=314&36=320&37=334&38=338&39=340&40=345&42=360&50=389&53=398&54=409&55=410&56=425&57=458&58=462&59=467&60=472&62=489&63=492&65=497&66=502&69=511&70=517&71=519&73=529&74=535&75=542&76=557&77=564&81=578&83=587'
MADE_OF = "c04e932871172d822d6e671ce90386117687581503b5f5c18714dc635aa2a738"
