"""blocks.html.jinja as Jinja compiles it. Written by `make generate`; do not edit it."""

from jbp.rendering.written import written_html as written
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'blocks.html.jinja'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0:
        yield None
    l_0_parts = l_0_cells = l_0_cell = l_0_table = l_0_block = missing
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

    def macro(l_1_all, l_1_around, l_1_labels, l_1_kinds, l_1_sorted):
        t_16 = []
        if l_1_all is missing:
            l_1_all = undefined("parameter 'all' was not provided", name='all')
        if l_1_around is missing:
            l_1_around = ''
        if l_1_labels is missing:
            l_1_labels = ()
        if l_1_kinds is missing:
            l_1_kinds = ()
        if l_1_sorted is missing:
            l_1_sorted = ()
        pass
        l_2_loop = missing
        for l_2_one, l_2_loop in LoopContext(l_1_all, undefined):
            l_2_place = l_2_kind = missing
            _loop_vars = {}
            pass
            l_2_place = l_2_loop.index0
            _loop_vars['place'] = l_2_place
            if l_1_around == 'row' and (undefined(name='place') if l_2_place is missing else l_2_place):
                pass
                t_16.append('<td')
                if l_1_kinds[undefined(name='place') if l_2_place is missing else l_2_place] == 'number':
                    pass
                    t_16.append(' class="number"')
                if (undefined(name='place') if l_2_place is missing else l_2_place) in l_1_sorted:
                    pass
                    t_16.append(written(t_12(l_2_one)))
                t_16.extend((' data-label="', written(l_1_labels[undefined(name='place') if l_2_place is missing else l_2_place]), '">'))
            elif l_1_around == 'row':
                pass
                t_16.append('<th scope="row"')
                if (undefined(name='place') if l_2_place is missing else l_2_place) in l_1_sorted:
                    pass
                    t_16.append(written(t_12(l_2_one)))
                t_16.append('>')
            elif l_1_around == 'line':
                pass
                t_16.append('<div>')
            l_2_kind = t_3(l_2_one)
            _loop_vars['kind'] = l_2_kind
            if (undefined(name='kind') if l_2_kind is missing else l_2_kind) == 'Text':
                pass
                if l_2_one.strong and l_2_one.text:
                    pass
                    t_16.extend(('<strong>', written(t_10(l_2_one.text)), '</strong>'))
                elif l_2_one.quiet and l_2_one.text:
                    pass
                    t_16.extend(('<span class="quiet">', written(t_10(l_2_one.text)), '</span>'))
                else:
                    pass
                    t_16.append(written(t_10(l_2_one.text)))
            elif (undefined(name='kind') if l_2_kind is missing else l_2_kind) == 'Day':
                pass
                t_16.append('<span class="nowrap')
                if l_2_one.late:
                    pass
                    t_16.append(' loud')
                t_16.extend(('">', written(l_2_one.text), '</span>'))
            elif (undefined(name='kind') if l_2_kind is missing else l_2_kind) == 'Figure':
                pass
                if l_2_one.tbd:
                    pass
                    t_16.extend(('<span class="tbd">', written(l_2_one.text), '</span>'))
                elif l_2_one.loud:
                    pass
                    t_16.extend(('<span class="loud">', written(l_2_one.text), '</span>'))
                else:
                    pass
                    t_16.append(written(l_2_one.text))
            elif (undefined(name='kind') if l_2_kind is missing else l_2_kind) == 'StatusView':
                pass
                t_16.append(written((undefined(name='parts') if l_0_parts is missing else l_0_parts).standing(l_2_one)))
            elif (undefined(name='kind') if l_2_kind is missing else l_2_kind) == 'PartyMark':
                pass
                t_16.append(written((undefined(name='parts') if l_0_parts is missing else l_0_parts).party(l_2_one)))
            elif (undefined(name='kind') if l_2_kind is missing else l_2_kind) == 'Lines':
                pass
                t_16.append(written((undefined(name='cells') if l_0_cells is missing else l_0_cells)(l_2_one.cells, 'line')))
            elif (undefined(name='kind') if l_2_kind is missing else l_2_kind) == 'Level':
                pass
                t_16.extend(('<span class="marked">', written(t_8(l_2_one.key)), ' ', written(l_2_one.word), '</span>'))
            elif (undefined(name='kind') if l_2_kind is missing else l_2_kind) == 'Completion':
                pass
                if t_15(l_2_one.percent):
                    pass
                    t_16.append(written(l_2_one.text))
                else:
                    pass
                    t_16.append(written((undefined(name='parts') if l_0_parts is missing else l_0_parts).completion(l_2_one.percent, l_2_one.text)))
            elif (undefined(name='kind') if l_2_kind is missing else l_2_kind) == 'TrendMark':
                pass
                t_16.append(written((undefined(name='parts') if l_0_parts is missing else l_0_parts).trend(l_2_one)))
            elif (undefined(name='kind') if l_2_kind is missing else l_2_kind) == 'Link':
                pass
                if l_2_one.url:
                    pass
                    t_16.extend(('<a href="', written(l_2_one.url), '" rel="noreferrer nofollow">', written(t_10(l_2_one.text)), '</a>'))
                else:
                    pass
                    t_16.append(written(t_10(l_2_one.text)))
            if l_1_around == 'row' and (undefined(name='place') if l_2_place is missing else l_2_place):
                pass
                t_16.append('</td>\n')
            elif l_1_around == 'row':
                pass
                t_16.append('</th>\n')
            elif l_1_around == 'line':
                pass
                t_16.append('</div>')
        l_2_loop = l_2_one = l_2_place = l_2_kind = missing
        return concat(t_16)
    context.exported_vars.add('cells')
    context.vars['cells'] = l_0_cells = Macro(environment, macro, 'cells', ('all', 'around', 'labels', 'kinds', 'sorted'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'

    def macro(l_1_one):
        t_17 = []
        if l_1_one is missing:
            l_1_one = undefined("parameter 'one' was not provided", name='one')
        pass
        t_17.append(written((undefined(name='cells') if l_0_cells is missing else l_0_cells)((l_1_one,))))
        return concat(t_17)
    context.exported_vars.add('cell')
    context.vars['cell'] = l_0_cell = Macro(environment, macro, 'cell', ('one',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'

    def macro(l_1_one, l_1_live):
        t_18 = []
        l_1_sorted = l_1_labels = l_1_kinds = l_1_figures = l_1_long = missing
        if l_1_one is missing:
            l_1_one = undefined("parameter 'one' was not provided", name='one')
        if l_1_live is missing:
            l_1_live = False
        pass
        l_1_sorted = t_11(l_1_one) if l_1_live else ()
        l_1_labels = t_5(context.eval_ctx, t_6(context, t_6(context, l_1_one.columns, attribute='title'), 'soft'))
        l_1_kinds = t_5(context.eval_ctx, t_6(context, l_1_one.columns, attribute='kind'))
        l_1_figures = t_4(l_1_one.columns) > 2 and (not t_5(context.eval_ctx, t_9(context, l_1_one.columns[1:], 'kind', 'equalto', 'number')))
        if undefined(name='figures') if l_1_figures is missing else l_1_figures:
            pass
            t_18.extend(('<div class="scroll" tabindex="0" role="group" aria-label="', written(l_1_one.label), '">'))
        l_1_long = t_7(environment, t_6(context, t_6(context, l_1_one.columns, attribute='title'), 'length')) > 36
        t_18.extend(('<table class="', written('grid' if (undefined(name='figures') if l_1_figures is missing else l_1_figures) else 'cards'), ' sheet'))
        if undefined(name='long') if l_1_long is missing else l_1_long:
            pass
            t_18.append(' long-labels')
        t_18.extend(('" aria-label="', written(l_1_one.label), '">\n<thead><tr>'))
        l_2_loop = missing
        for l_2_column, l_2_loop in LoopContext(l_1_one.columns, undefined):
            _loop_vars = {}
            pass
            t_18.append('<th scope="col"')
            if l_2_column.kind == 'number':
                pass
                t_18.append(' class="number"')
            if l_2_loop.index0 in (undefined(name='sorted') if l_1_sorted is missing else l_1_sorted):
                pass
                t_18.append(' data-sorts=""')
            t_18.extend(('>', written((undefined(name='labels') if l_1_labels is missing else l_1_labels)[l_2_loop.index0]), '</th>'))
        l_2_loop = l_2_column = missing
        t_18.append('</tr></thead>\n')
        for l_2_group in l_1_one.groups:
            _loop_vars = {}
            pass
            t_18.append('<tbody>\n')
            if l_2_group.title:
                pass
                t_18.extend(('<tr class="band"><th scope="rowgroup" colspan="', written(t_4(l_1_one.columns)), '">', written(l_2_group.title), '</th></tr>\n'))
            for l_3_row in l_2_group.rows:
                _loop_vars = {}
                pass
                t_18.append('<tr')
                if l_3_row.total:
                    pass
                    t_18.append(' class="total"')
                elif l_1_live:
                    pass
                    t_18.append(written(t_1(l_3_row)))
                t_18.extend(('>\n', written((undefined(name='cells') if l_0_cells is missing else l_0_cells)(l_3_row.cells, 'row', undefined(name='labels') if l_1_labels is missing else l_1_labels, undefined(name='kinds') if l_1_kinds is missing else l_1_kinds, undefined(name='sorted') if l_1_sorted is missing else l_1_sorted)), '</tr>\n'))
            l_3_row = missing
            t_18.append('</tbody>\n')
        l_2_group = missing
        t_18.append('</table>\n')
        if undefined(name='figures') if l_1_figures is missing else l_1_figures:
            pass
            t_18.append('</div>')
        return concat(t_18)
    context.exported_vars.add('table')
    context.vars['table'] = l_0_table = Macro(environment, macro, 'table', ('one', 'live'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'

    def macro(l_1_one, l_1_level, l_1_live):
        t_19 = []
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
        if (undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'Paragraph':
            pass
            t_19.append('<p')
            if l_1_one.quiet:
                pass
                t_19.append(' class="quiet"')
            t_19.extend(('>', written(t_10(l_1_one.text)), '</p>\n'))
        elif (undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'Quote':
            pass
            t_19.append('<blockquote')
            if l_1_live:
                pass
                t_19.append(written(t_1(l_1_one)))
            t_19.extend(('><p>', written(t_10(l_1_one.text)), '</p>'))
            if l_1_one.by:
                pass
                t_19.append('<footer>')
                if l_1_one.party:
                    pass
                    t_19.extend((written((undefined(name='parts') if l_0_parts is missing else l_0_parts).party(l_1_one.party)), ' '))
                t_19.extend((written(l_1_one.by), '</footer>'))
            t_19.append('</blockquote>\n')
        elif (undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'Bullets':
            pass
            t_19.extend(('<', written('ol' if l_1_one.ordered else 'ul'), ' class="', written('steps' if l_1_one.ordered else 'bullets'), '">\n'))
            for l_2_item in l_1_one.items:
                _loop_vars = {}
                pass
                t_19.extend(('<li>', written(t_10(l_2_item.text))))
                for l_3_detail in l_2_item.details:
                    _loop_vars = {}
                    pass
                    t_19.extend((' <span class="detail-of">', written((undefined(name='cell') if l_0_cell is missing else l_0_cell)(l_3_detail)), '</span>'))
                l_3_detail = missing
                t_19.append('</li>\n')
            l_2_item = missing
            t_19.extend(('</', written('ol' if l_1_one.ordered else 'ul'), '>\n'))
        elif (undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'Facts':
            pass
            t_19.append('<dl class="facts">\n')
            for l_2_name, l_2_value in l_1_one.pairs:
                _loop_vars = {}
                pass
                t_19.extend(('<div><dt>', written(t_10(l_2_name)), '</dt><dd>', written((undefined(name='cell') if l_0_cell is missing else l_0_cell)(l_2_value)), '</dd></div>\n'))
            l_2_name = l_2_value = missing
            t_19.append('</dl>\n')
        elif (undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'Table':
            pass
            t_19.extend((written((undefined(name='table') if l_0_table is missing else l_0_table)(l_1_one, l_1_live)), '\n'))
        elif (undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'Cards':
            pass
            if l_1_live and l_1_one.folded:
                pass
                t_19.extend(('<details><summary>', written(l_1_one.folded), '</summary>'))
            t_19.append('<div class="columns">\n')
            for l_2_card in l_1_one.cards:
                _loop_vars = {}
                pass
                t_19.append('<section class="card column"')
                if l_1_live:
                    pass
                    t_19.append(written(t_1(l_2_card)))
                t_19.extend(('>\n<h', written(l_1_level), ' class="head">'))
                if l_2_card.party:
                    pass
                    t_19.extend((written(t_13(l_2_card.party)), ' '))
                t_19.extend((written(t_10(l_2_card.title)), '</h', written(l_1_level), '>\n'))
                if l_2_card.figure:
                    pass
                    t_19.extend(('<p class="large">', written((undefined(name='cell') if l_0_cell is missing else l_0_cell)(l_2_card.figure)), '</p>'))
                for l_3_inner in l_2_card.blocks:
                    _loop_vars = {}
                    pass
                    t_19.append(written((undefined(name='block') if l_0_block is missing else l_0_block)(l_3_inner, l_1_level + 1, l_1_live)))
                l_3_inner = missing
                t_19.append('</section>\n')
            l_2_card = missing
            t_19.append('</div>\n')
            if l_1_live and l_1_one.folded:
                pass
                t_19.append('</details>')
        else:
            pass
            t_19.extend(('<figure class="chart"><div class="scroll" tabindex="0" role="group" aria-label="', written((undefined(name='words') if l_1_words is missing else l_1_words).chart_scrolls), '">', written(t_2(l_1_one))))
            if (undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'TimelineChart':
                pass
                t_19.append(written(t_14(l_1_one.view)))
            t_19.append('</div></figure>\n')
        return concat(t_19)
    context.exported_vars.add('block')
    context.vars['block'] = l_0_block = Macro(environment, macro, 'block', ('one', 'level', 'live'), False, False, False, context.eval_ctx.autoescape)
blocks = {}
debug_info = '2=102&5=105&6=119&7=123&8=125&9=145&10=158&11=163&12=165&13=186&14=201&15=222&16=227&17=232&18=237&19=246&20=258&21=263&23=279&24=284&25=289&29=299&31=311&32=319&33=320&34=321&36=322&37=323&39=330&40=333&41=347&42=372&44=378&45=382&47=387&48=393&49=405&55=416&58=425&59=436&60=437&61=452&62=485&63=489&64=494&65=499&67=516&68=519&70=524&71=529&74=538&75=544&76=546&78=556&79=562&80=569&81=584&82=591&86=605&88=614'
MADE_OF = "fa0a93d5a7c4f1d7bc70106de510db79ff6d21e0f6d469822b08a9ed8c2a9994"
