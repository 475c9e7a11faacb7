"""timeline.html.jinja as Jinja compiles it. Written by `make generate`; do not edit it."""

from jbp.rendering.written import written_html as written
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'timeline.html.jinja'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0:
        yield None
    parent_template = None
    l_0_rows = missing
    try:
        t_1 = environment.filters['applies']
    except KeyError:

        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'applies' found.")
    try:
        t_2 = environment.filters['join']
    except KeyError:

        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'join' found.")
    try:
        t_3 = environment.filters['soft']
    except KeyError:

        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'soft' found.")
    try:
        t_4 = environment.filters['sorts']
    except KeyError:

        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'sorts' found.")
    pass
    parent_template = environment.get_template('page.html.jinja', 'timeline.html.jinja')
    for name, parent_block in parent_template.blocks.items():
        context.blocks.setdefault(name, []).append(parent_block)

    def macro(l_1_items, l_1_kind):
        t_5 = []
        if l_1_items is missing:
            l_1_items = undefined("parameter 'items' was not provided", name='items')
        if l_1_kind is missing:
            l_1_kind = undefined("parameter 'kind' was not provided", name='kind')
        pass
        for l_2_item in l_1_items:
            l_2_words = resolve('words')
            l_2_parts = resolve('parts')
            _loop_vars = {}
            pass
            t_5.extend(('<tr', written(t_1(l_2_item.party)), '>\n<th scope="row">', written(t_3(l_2_item.title)), '</th>\n<td data-label="', written((undefined(name='words') if l_2_words is missing else l_2_words).kind), '">', written(l_1_kind), '</td>\n<td data-label="', written((undefined(name='words') if l_2_words is missing else l_2_words).responsible), '"', written(t_4(l_2_item.party)), '>', written((undefined(name='parts') if l_2_parts is missing else l_2_parts).party(l_2_item.party)), '</td>\n<td data-label="', written((undefined(name='words') if l_2_words is missing else l_2_words).status_heading), '"', written(t_4(l_2_item.status)), '>', written((undefined(name='parts') if l_2_parts is missing else l_2_parts).standing(l_2_item.status)), '</td>\n<td class="date" data-label="', written((undefined(name='words') if l_2_words is missing else l_2_words).start), '"', written(t_4(l_2_item.start)), '>', written(l_2_item.starts or (undefined(name='words') if l_2_words is missing else l_2_words).nothing), '</td>\n<td class="date" data-label="', written((undefined(name='words') if l_2_words is missing else l_2_words).due), '"', written(t_4(l_2_item.due)), '>', written(l_2_item.ends or (undefined(name='words') if l_2_words is missing else l_2_words).nothing), '</td>\n<td data-label="', written((undefined(name='words') if l_2_words is missing else l_2_words).after), '">', written(t_3(t_2(context.eval_ctx, l_2_item.waits_for, ', ') or (undefined(name='words') if l_2_words is missing else l_2_words).nothing)), '</td>\n</tr>\n'))
        l_2_item = l_2_words = l_2_parts = missing
        return concat(t_5)
    context.exported_vars.add('rows')
    context.vars['rows'] = l_0_rows = Macro(environment, macro, 'rows', ('items', 'kind'), False, False, False, context.eval_ctx.autoescape)
    yield from parent_template.root_render_func(context)

def block_main(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0:
        yield None
    _block_vars = {}
    l_0_view = resolve('view')
    l_0_words = resolve('words')
    l_0_parts = resolve('parts')
    l_0_sorts = resolve('sorts')
    l_0_rows = resolve('rows')
    try:
        t_1 = environment.filters['applies']
    except KeyError:

        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'applies' found.")
    try:
        t_6 = environment.filters['many']
    except KeyError:

        @internalcode
        def t_6(*unused):
            raise TemplateRuntimeError("No filter named 'many' found.")
    try:
        t_3 = environment.filters['soft']
    except KeyError:

        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'soft' found.")
    try:
        t_4 = environment.filters['sorts']
    except KeyError:

        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'sorts' found.")
    try:
        t_7 = environment.filters['symbol']
    except KeyError:

        @internalcode
        def t_7(*unused):
            raise TemplateRuntimeError("No filter named 'symbol' found.")
    try:
        t_8 = environment.filters['timeline']
    except KeyError:

        @internalcode
        def t_8(*unused):
            raise TemplateRuntimeError("No filter named 'timeline' found.")
    try:
        t_9 = environment.filters['timeline_sheets']
    except KeyError:

        @internalcode
        def t_9(*unused):
            raise TemplateRuntimeError("No filter named 'timeline_sheets' found.")
    pass
    if (undefined(name='view') if l_0_view is missing else l_0_view).first:
        pass
        yield '<div class="chart-legend">\n<ul class="legend parties">\n'
        for l_1_mark in (undefined(name='view') if l_0_view is missing else l_0_view).parties:
            _loop_vars = {}
            pass
            yield '<li>'
            yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).party(l_1_mark) if l_1_mark.tone != 'several' else (undefined(name='parts') if l_0_parts is missing else l_0_parts).several(l_1_mark))
            yield '</li>\n'
        l_1_mark = missing
        yield '</ul>\n<ul class="legend">\n'
        for l_1_mark in (undefined(name='view') if l_0_view is missing else l_0_view).statuses:
            _loop_vars = {}
            pass
            yield '<li><span class="status">'
            yield written(t_7(l_1_mark.key))
            yield ' '
            yield written(l_1_mark.word)
            yield '</span></li>\n'
        l_1_mark = missing
        yield '</ul>\n</div>\n<section class="scroll" tabindex="0" aria-label="'
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).chart_hint)
        yield '">\n'
        yield written(t_8(undefined(name='view') if l_0_view is missing else l_0_view))
        yield '\n'
        yield written(t_9(undefined(name='view') if l_0_view is missing else l_0_view))
        yield '\n</section>\n'
    if (undefined(name='view') if l_0_view is missing else l_0_view).undated:
        pass
        yield '<section aria-labelledby="undated">\n<h2 id="undated">'
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).undated)
        yield '</h2>\n<p class="quiet">'
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).undated_hint)
        yield '</p>\n'
        l_0_sorts = (undefined(name='parts') if l_0_parts is missing else l_0_parts).sorts(t_6((undefined(name='view') if l_0_view is missing else l_0_view).undated))
        _block_vars['sorts'] = l_0_sorts
        yield '<table class="cards">\n<thead>\n<tr><th scope="col"'
        yield written(undefined(name='sorts') if l_0_sorts is missing else l_0_sorts)
        yield '>'
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).activity)
        yield '</th><th scope="col"'
        yield written(undefined(name='sorts') if l_0_sorts is missing else l_0_sorts)
        yield '>'
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).responsible)
        yield '</th><th scope="col"'
        yield written(undefined(name='sorts') if l_0_sorts is missing else l_0_sorts)
        yield '>'
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).status_heading)
        yield '</th></tr>\n</thead>\n<tbody>\n'
        for l_1_item in (undefined(name='view') if l_0_view is missing else l_0_view).undated:
            _loop_vars = {}
            pass
            yield '<tr'
            yield written(t_1(l_1_item.party))
            yield '><th scope="row">'
            yield written(t_3(l_1_item.title))
            yield '</th><td data-label="'
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).responsible)
            yield '"'
            yield written(t_4(l_1_item.party))
            yield '>'
            yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).party(l_1_item.party))
            yield '</td><td data-label="'
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).status_heading)
            yield '"'
            yield written(t_4(l_1_item.status))
            yield '>'
            yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).standing(l_1_item.status))
            yield '</td></tr>\n'
        l_1_item = missing
        yield '</tbody>\n</table>\n</section>\n'
    if (undefined(name='view') if l_0_view is missing else l_0_view).first:
        pass
        l_0_sorts = (undefined(name='parts') if l_0_parts is missing else l_0_parts).sorts(t_6((undefined(name='view') if l_0_view is missing else l_0_view).items))
        _block_vars['sorts'] = l_0_sorts
        yield '<details class="again">\n<summary>'
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).as_table)
        yield '</summary>\n<table class="cards">\n<thead>\n<tr><th scope="col"'
        yield written(undefined(name='sorts') if l_0_sorts is missing else l_0_sorts)
        yield '>'
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).activity)
        yield '</th><th scope="col">'
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).kind)
        yield '</th><th scope="col"'
        yield written(undefined(name='sorts') if l_0_sorts is missing else l_0_sorts)
        yield '>'
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).responsible)
        yield '</th><th scope="col"'
        yield written(undefined(name='sorts') if l_0_sorts is missing else l_0_sorts)
        yield '>'
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).status_heading)
        yield '</th><th scope="col"'
        yield written(undefined(name='sorts') if l_0_sorts is missing else l_0_sorts)
        yield '>'
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).start)
        yield '</th><th scope="col"'
        yield written(undefined(name='sorts') if l_0_sorts is missing else l_0_sorts)
        yield '>'
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).due)
        yield '</th><th scope="col">'
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).after)
        yield '</th></tr>\n</thead>\n'
        for l_1_band in (undefined(name='view') if l_0_view is missing else l_0_view).bands:
            _loop_vars = {}
            pass
            for l_2_group in l_1_band.groups:
                _loop_vars = {}
                pass
                yield '<tbody>\n<tr class="band"><th scope="rowgroup" colspan="7">'
                yield written(l_1_band.name)
                yield ': '
                yield written(l_2_group.title)
                yield '</th></tr>\n'
                yield written((undefined(name='rows') if l_0_rows is missing else l_0_rows)(l_2_group.items, (undefined(name='words') if l_0_words is missing else l_0_words).activity))
                yield '\n</tbody>\n'
            l_2_group = missing
        l_1_band = missing
        if (undefined(name='view') if l_0_view is missing else l_0_view).milestones:
            pass
            yield '<tbody>\n<tr class="band"><th scope="rowgroup" colspan="7">'
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).milestones)
            yield '</th></tr>\n'
            yield written((undefined(name='rows') if l_0_rows is missing else l_0_rows)((undefined(name='view') if l_0_view is missing else l_0_view).milestones, (undefined(name='words') if l_0_words is missing else l_0_words).milestone))
            yield '\n</tbody>\n'
        yield '</table>\n</details>\n'
    if not (undefined(name='view') if l_0_view is missing else l_0_view).first and (not (undefined(name='view') if l_0_view is missing else l_0_view).undated):
        pass
        yield '<p class="north-star">'
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).nothing_yet)
        yield '</p>\n'
blocks = {'main': block_main}
debug_info = '2=37&3=40&4=47&5=54&6=56&7=58&8=62&9=68&10=74&11=80&12=86&16=97&17=152&20=155&21=159&25=163&26=167&30=173&31=175&32=177&35=179&37=182&38=184&39=186&42=189&45=201&46=205&52=223&53=225&55=228&58=230&60=254&61=257&63=261&64=265&68=269&70=272&71=274&77=277&78=280'
MADE_OF = "cb9809d640d58ad0ad0bb6d8b7a1f2fe01750d6ed2d1b8e12ce62f926fdd45f1"
