"""scorecard.html.jinja as Jinja compiles it. Written by `make generate`; do not edit it."""

from jbp.rendering.written import written_html as written
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'scorecard.html.jinja'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0:
        yield None
    parent_template = None
    pass
    parent_template = environment.get_template('page.html.jinja', 'scorecard.html.jinja')
    for name, parent_block in parent_template.blocks.items():
        context.blocks.setdefault(name, []).append(parent_block)
    yield from parent_template.root_render_func(context)

def block_size(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0:
        yield None
    _block_vars = {}
    l_0_view = resolve('view')
    try:
        t_1 = environment.filters['scorecard_size']
    except KeyError:

        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'scorecard_size' found.")
    pass
    yield written(t_1(undefined(name='view') if l_0_view is missing else l_0_view))

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
    l_0_sheets = resolve('sheets')
    try:
        t_2 = environment.filters['applies']
    except KeyError:

        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'applies' found.")
    try:
        t_3 = environment.filters['goal_bar']
    except KeyError:

        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'goal_bar' found.")
    try:
        t_4 = environment.filters['join']
    except KeyError:

        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'join' found.")
    try:
        t_5 = environment.filters['length']
    except KeyError:

        @internalcode
        def t_5(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    try:
        t_6 = environment.filters['many']
    except KeyError:

        @internalcode
        def t_6(*unused):
            raise TemplateRuntimeError("No filter named 'many' found.")
    try:
        t_7 = environment.filters['map']
    except KeyError:

        @internalcode
        def t_7(*unused):
            raise TemplateRuntimeError("No filter named 'map' found.")
    try:
        t_8 = environment.filters['meter']
    except KeyError:

        @internalcode
        def t_8(*unused):
            raise TemplateRuntimeError("No filter named 'meter' found.")
    try:
        t_9 = environment.filters['scorecard_parts']
    except KeyError:

        @internalcode
        def t_9(*unused):
            raise TemplateRuntimeError("No filter named 'scorecard_parts' found.")
    try:
        t_10 = environment.filters['soft']
    except KeyError:

        @internalcode
        def t_10(*unused):
            raise TemplateRuntimeError("No filter named 'soft' found.")
    try:
        t_11 = environment.filters['sorts']
    except KeyError:

        @internalcode
        def t_11(*unused):
            raise TemplateRuntimeError("No filter named 'sorts' found.")
    try:
        t_12 = environment.filters['symbol']
    except KeyError:

        @internalcode
        def t_12(*unused):
            raise TemplateRuntimeError("No filter named 'symbol' found.")
    pass
    if (undefined(name='view') if l_0_view is missing else l_0_view).north_star:
        pass
        yield '<p class="north-star"><span class="label">'
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).north_star)
        yield '</span> '
        yield written((undefined(name='view') if l_0_view is missing else l_0_view).north_star)
        yield '</p>\n'
    if (undefined(name='view') if l_0_view is missing else l_0_view).goals:
        pass
        yield '<section aria-labelledby="goals">\n<h2 id="goals">'
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).goals)
        yield ' <span class="note">'
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).goal_kind)
        yield '</span></h2>\n<ul class="goals">\n'
        for l_1_goal in (undefined(name='view') if l_0_view is missing else l_0_view).goals:
            _loop_vars = {}
            pass
            yield '<li class="card'
            if l_1_goal.behind:
                pass
                yield ' behind'
            yield '"'
            yield written(t_2(l_1_goal.party))
            yield '>\n<h3>'
            yield written(t_10(l_1_goal.title))
            yield '</h3>\n'
            if l_1_goal.actual.text:
                pass
                yield '<p class="reached"><span class="figure">'
                yield written(l_1_goal.actual.text)
                yield '</span>'
                if l_1_goal.target.text:
                    pass
                    yield ' <span class="of">'
                    yield written((undefined(name='words') if l_0_words is missing else l_0_words).of)
                    yield ' '
                    yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).amount(l_1_goal.target))
                    if l_1_goal.of_target.text:
                        pass
                        yield ' ('
                        yield written(l_1_goal.of_target.text)
                        yield ')'
                    yield '</span>'
                yield '</p>\n'
            else:
                pass
                yield '<p class="reached">'
                if l_1_goal.target.text:
                    pass
                    yield '<span class="of">'
                    yield written((undefined(name='words') if l_0_words is missing else l_0_words).target)
                    yield '</span> <span class="figure">'
                    yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).amount(l_1_goal.target))
                    yield '</span> '
                yield '<span class="of">'
                yield written((undefined(name='words') if l_0_words is missing else l_0_words).no_actual)
                yield '</span></p>\n'
            if l_1_goal.bar:
                pass
                yield written(t_3(l_1_goal.bar))
                yield '\n'
            yield '<p class="detail">\n'
            if l_1_goal.attained.text:
                pass
                yield '<span class="item'
                if l_1_goal.behind:
                    pass
                    yield ' loud'
                yield '">'
                if l_1_goal.behind:
                    pass
                    yield '<svg class="symbol" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false" xmlns="http://www.w3.org/2000/svg"><path class="f-delayed s-delayed-edge" fill="#eab84c" stroke="#7a5600" stroke-linejoin="round" d="M8 1.3 15.2 14.2H.8Z"/><path class="s-on-delayed" fill="none" stroke="#1b1e24" stroke-width="1.9" stroke-linecap="round" d="M8 5.8V9.1"/><circle class="f-on-delayed" fill="#1b1e24" cx="8" cy="12" r="1.15"/></svg> '
                yield written((undefined(name='words') if l_0_words is missing else l_0_words).of_plan.format(share=l_1_goal.attained.text))
                yield '</span>'
            if l_1_goal.planned.text:
                pass
                yield '<span class="item">'
                yield written((undefined(name='words') if l_0_words is missing else l_0_words).plan_to_day.format(day=l_1_goal.through.text, plan=l_1_goal.planned.text))
                yield '</span>'
            if l_1_goal.forecast.text:
                pass
                yield '<span class="item">'
                yield written((undefined(name='words') if l_0_words is missing else l_0_words).forecast)
                yield ' '
                yield written(l_1_goal.forecast.text)
                yield '</span>'
            if not l_1_goal.attained.text and l_1_goal.current:
                pass
                yield '<span class="item">'
                yield written((undefined(name='words') if l_0_words is missing else l_0_words).current_target)
                yield ' '
                yield written(l_1_goal.current)
                yield '</span>'
            yield '</p>\n</li>\n'
        l_1_goal = missing
        yield '</ul>\n</section>\n'
    if (undefined(name='view') if l_0_view is missing else l_0_view).groups:
        pass
        l_0_sorts = (undefined(name='parts') if l_0_parts is missing else l_0_parts).sorts(t_6((undefined(name='view') if l_0_view is missing else l_0_view).rows))
        _block_vars['sorts'] = l_0_sorts
        l_0_sheets = t_9(undefined(name='view') if l_0_view is missing else l_0_view)
        _block_vars['sheets'] = l_0_sheets
        yield '<section aria-labelledby="initiatives">\n<h2 id="initiatives">'
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).initiatives)
        yield '</h2>\n<table class="cards initiatives">\n<thead>\n<tr><th scope="col">'
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).component)
        yield '</th><th scope="col"'
        yield written(undefined(name='sorts') if l_0_sorts is missing else l_0_sorts)
        yield '>'
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).initiative)
        yield '</th>'
        if 'indicator' in (undefined(name='view') if l_0_view is missing else l_0_view).columns:
            pass
            yield '<th scope="col">'
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).leading_indicator)
            yield '</th>'
        if 'completion' in (undefined(name='view') if l_0_view is missing else l_0_view).columns:
            pass
            yield '<th scope="col"'
            yield written(undefined(name='sorts') if l_0_sorts is missing else l_0_sorts)
            yield '>'
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).completion)
            yield '</th>'
        if 'trend' in (undefined(name='view') if l_0_view is missing else l_0_view).columns:
            pass
            yield '<th scope="col"'
            yield written(undefined(name='sorts') if l_0_sorts is missing else l_0_sorts)
            yield '>'
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).direction)
            yield '</th>'
        yield '<th scope="col"'
        yield written(undefined(name='sorts') if l_0_sorts is missing else l_0_sorts)
        yield '>'
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).status_heading)
        yield '</th>'
        if 'owner' in (undefined(name='view') if l_0_view is missing else l_0_view).columns:
            pass
            yield '<th scope="col"'
            yield written(undefined(name='sorts') if l_0_sorts is missing else l_0_sorts)
            yield '>'
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).owner)
            yield '</th>'
        yield '</tr>\n</thead>\n'
        l_1_loop = missing
        for l_1_group, l_1_loop in LoopContext((undefined(name='view') if l_0_view is missing else l_0_view).groups, undefined):
            l_1_place = missing
            _loop_vars = {}
            pass
            l_1_place = l_1_loop.index0
            _loop_vars['place'] = l_1_place
            yield '<tbody>\n'
            l_2_loop = missing
            for l_2_row, l_2_loop in LoopContext(l_1_group.rows, undefined):
                l_2_part = missing
                _loop_vars = {}
                pass
                l_2_part = (undefined(name='sheets') if l_0_sheets is missing else l_0_sheets) and (undefined(name='sheets') if l_0_sheets is missing else l_0_sheets)[undefined(name='place') if l_1_place is missing else l_1_place][l_2_loop.index0]
                _loop_vars['part'] = l_2_part
                yield '<tr'
                if (undefined(name='part') if l_2_part is missing else l_2_part) and (undefined(name='part') if l_2_part is missing else l_2_part).turns:
                    pass
                    yield ' class="turn"'
                yield written(t_2(l_2_row.party))
                yield '>\n'
                if l_2_loop.first:
                    pass
                    yield '<th scope="rowgroup" rowspan="'
                    yield written((undefined(name='part') if l_2_part is missing else l_2_part).rows if (undefined(name='part') if l_2_part is missing else l_2_part) else t_5(l_1_group.rows))
                    yield '" class="group">'
                    yield written(t_10(l_1_group.name))
                    yield '</th>\n'
                elif undefined(name='part') if l_2_part is missing else l_2_part:
                    pass
                    yield '<th scope="rowgroup" rowspan="'
                    yield written((undefined(name='part') if l_2_part is missing else l_2_part).rows)
                    yield '" class="group goes-on"><span>'
                    yield written(t_10((undefined(name='words') if l_0_words is missing else l_0_words).continued.format(title=l_1_group.name)))
                    yield '</span></th>\n'
                yield '<th scope="row">'
                yield written(t_10(l_2_row.title))
                yield '</th>\n'
                if 'indicator' in (undefined(name='view') if l_0_view is missing else l_0_view).columns:
                    pass
                    yield '<td class="indicator" data-label="'
                    yield written((undefined(name='words') if l_0_words is missing else l_0_words).leading_indicator)
                    yield '">'
                    if l_2_row.indicator:
                        pass
                        yield written(t_10(l_2_row.indicator.title))
                        yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).reading(l_2_row.indicator))
                    else:
                        pass
                        yield written((undefined(name='words') if l_0_words is missing else l_0_words).nothing)
                    yield '</td>\n'
                if 'completion' in (undefined(name='view') if l_0_view is missing else l_0_view).columns:
                    pass
                    yield '<td data-label="'
                    yield written((undefined(name='words') if l_0_words is missing else l_0_words).completion)
                    yield '" class="nowrap"'
                    yield written(t_11(l_2_row.completion))
                    yield '>'
                    if l_2_row.completion:
                        pass
                        yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).completion(l_2_row.completion.percent, l_2_row.completion.text))
                    else:
                        pass
                        yield written((undefined(name='words') if l_0_words is missing else l_0_words).nothing)
                    yield '</td>\n'
                if 'trend' in (undefined(name='view') if l_0_view is missing else l_0_view).columns:
                    pass
                    yield '<td data-label="'
                    yield written((undefined(name='words') if l_0_words is missing else l_0_words).direction)
                    yield '" class="nowrap"'
                    yield written(t_11(l_2_row.trend))
                    yield '>'
                    if l_2_row.trend:
                        pass
                        yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).trend(l_2_row.trend))
                    else:
                        pass
                        yield written((undefined(name='words') if l_0_words is missing else l_0_words).nothing)
                    yield '</td>\n'
                yield '<td data-label="'
                yield written((undefined(name='words') if l_0_words is missing else l_0_words).status_heading)
                yield '"'
                yield written(t_11(l_2_row.status))
                yield '>'
                yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).standing(l_2_row.status))
                yield '</td>\n'
                if 'owner' in (undefined(name='view') if l_0_view is missing else l_0_view).columns:
                    pass
                    yield '<td data-label="'
                    yield written((undefined(name='words') if l_0_words is missing else l_0_words).owner)
                    yield '"'
                    yield written(t_11(l_2_row.owner))
                    yield '>'
                    yield written(t_10(l_2_row.owner or (undefined(name='words') if l_0_words is missing else l_0_words).nothing))
                    yield '</td>\n'
                yield '</tr>\n'
            l_2_loop = l_2_row = l_2_part = missing
            yield '</tbody>\n'
        l_1_loop = l_1_group = l_1_place = missing
        yield '</table>\n</section>\n'
    if (undefined(name='view') if l_0_view is missing else l_0_view).leading:
        pass
        yield '<section aria-labelledby="leading">\n<h2 id="leading">'
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).leading_kpis)
        yield '</h2>\n'
        if not (undefined(name='view') if l_0_view is missing else l_0_view).leading_columns:
            pass
            yield '<p>'
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).no_figures.format(names=t_4(context.eval_ctx, t_7(context, (undefined(name='view') if l_0_view is missing else l_0_view).leading, attribute='title'), ', ')))
            yield '</p>\n'
        else:
            pass
            l_0_sorts = (undefined(name='parts') if l_0_parts is missing else l_0_parts).sorts(t_6((undefined(name='view') if l_0_view is missing else l_0_view).leading))
            _block_vars['sorts'] = l_0_sorts
            yield '<table class="cards figures">\n<thead>\n<tr><th scope="col"'
            yield written(undefined(name='sorts') if l_0_sorts is missing else l_0_sorts)
            yield '>'
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).kpi)
            yield '</th>'

            def t_13(fiter):
                for l_1_name, l_1_heading in fiter:
                    if l_1_name in (undefined(name='view') if l_0_view is missing else l_0_view).leading_columns:
                        yield (l_1_name, l_1_heading)
            for l_1_name, l_1_heading in t_13([('actual', (undefined(name='words') if l_0_words is missing else l_0_words).actual), ('planned', (undefined(name='words') if l_0_words is missing else l_0_words).plan_to_date), ('attained', (undefined(name='words') if l_0_words is missing else l_0_words).attainment), ('current', (undefined(name='words') if l_0_words is missing else l_0_words).current_target), ('target', (undefined(name='words') if l_0_words is missing else l_0_words).target)]):
                _loop_vars = {}
                pass
                yield '<th scope="col" class="number"'
                if l_1_name != 'current':
                    pass
                    yield written(undefined(name='sorts') if l_0_sorts is missing else l_0_sorts)
                yield '>'
                yield written(l_1_heading)
                yield '</th>'
            l_1_name = l_1_heading = missing
            if 'trend' in (undefined(name='view') if l_0_view is missing else l_0_view).leading_columns:
                pass
                yield '<th scope="col"'
                yield written(undefined(name='sorts') if l_0_sorts is missing else l_0_sorts)
                yield '>'
                yield written((undefined(name='words') if l_0_words is missing else l_0_words).direction)
                yield '</th>'
            if 'owner' in (undefined(name='view') if l_0_view is missing else l_0_view).leading_columns:
                pass
                yield '<th scope="col"'
                yield written(undefined(name='sorts') if l_0_sorts is missing else l_0_sorts)
                yield '>'
                yield written((undefined(name='words') if l_0_words is missing else l_0_words).owner)
                yield '</th>'
            yield '</tr>\n</thead>\n<tbody>\n'
            for l_1_kpi in (undefined(name='view') if l_0_view is missing else l_0_view).leading:
                _loop_vars = {}
                pass
                yield '<tr'
                yield written(t_2(l_1_kpi.party))
                yield '>\n<th scope="row">'
                yield written(t_10(l_1_kpi.title))
                yield '</th>\n'
                if 'actual' in (undefined(name='view') if l_0_view is missing else l_0_view).leading_columns:
                    pass
                    yield '<td class="number" data-label="'
                    yield written((undefined(name='words') if l_0_words is missing else l_0_words).actual)
                    yield '"'
                    yield written(t_11(l_1_kpi.actual))
                    yield '>'
                    yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).amount(l_1_kpi.actual))
                    yield '</td>\n'
                if 'planned' in (undefined(name='view') if l_0_view is missing else l_0_view).leading_columns:
                    pass
                    yield '<td class="number" data-label="'
                    yield written((undefined(name='words') if l_0_words is missing else l_0_words).plan_to_date)
                    yield '"'
                    yield written(t_11(l_1_kpi.planned))
                    yield '>'
                    yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).amount(l_1_kpi.planned))
                    yield '</td>\n'
                if 'attained' in (undefined(name='view') if l_0_view is missing else l_0_view).leading_columns:
                    pass
                    yield '<td class="number" data-label="'
                    yield written((undefined(name='words') if l_0_words is missing else l_0_words).attainment)
                    yield '"'
                    yield written(t_11(l_1_kpi.attained))
                    yield '>'
                    if l_1_kpi.behind:
                        pass
                        yield '<span class="status loud"><svg class="symbol" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false" xmlns="http://www.w3.org/2000/svg"><path class="f-delayed s-delayed-edge" fill="#eab84c" stroke="#7a5600" stroke-linejoin="round" d="M8 1.3 15.2 14.2H.8Z"/><path class="s-on-delayed" fill="none" stroke="#1b1e24" stroke-width="1.9" stroke-linecap="round" d="M8 5.8V9.1"/><circle class="f-on-delayed" fill="#1b1e24" cx="8" cy="12" r="1.15"/></svg> '
                        yield written(l_1_kpi.attained.text)
                        yield '</span>'
                    else:
                        pass
                        yield written(l_1_kpi.attained.text or (undefined(name='words') if l_0_words is missing else l_0_words).nothing)
                    yield '</td>\n'
                if 'current' in (undefined(name='view') if l_0_view is missing else l_0_view).leading_columns:
                    pass
                    yield '<td class="number" data-label="'
                    yield written((undefined(name='words') if l_0_words is missing else l_0_words).current_target)
                    yield '">'
                    yield written(l_1_kpi.current or (undefined(name='words') if l_0_words is missing else l_0_words).nothing)
                    yield '</td>\n'
                if 'target' in (undefined(name='view') if l_0_view is missing else l_0_view).leading_columns:
                    pass
                    yield '<td class="number" data-label="'
                    yield written((undefined(name='words') if l_0_words is missing else l_0_words).target)
                    yield '"'
                    yield written(t_11(l_1_kpi.target))
                    yield '>'
                    yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).amount(l_1_kpi.target))
                    yield '</td>\n'
                if 'trend' in (undefined(name='view') if l_0_view is missing else l_0_view).leading_columns:
                    pass
                    yield '<td data-label="'
                    yield written((undefined(name='words') if l_0_words is missing else l_0_words).direction)
                    yield '" class="nowrap"'
                    yield written(t_11(l_1_kpi.trend))
                    yield '>'
                    if l_1_kpi.trend:
                        pass
                        yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).trend(l_1_kpi.trend))
                    else:
                        pass
                        yield written((undefined(name='words') if l_0_words is missing else l_0_words).nothing)
                    yield '</td>\n'
                if 'owner' in (undefined(name='view') if l_0_view is missing else l_0_view).leading_columns:
                    pass
                    yield '<td data-label="'
                    yield written((undefined(name='words') if l_0_words is missing else l_0_words).owner)
                    yield '"'
                    yield written(t_11(l_1_kpi.owner))
                    yield '>'
                    yield written(t_10(l_1_kpi.owner or (undefined(name='words') if l_0_words is missing else l_0_words).nothing))
                    yield '</td>\n'
                yield '</tr>\n'
            l_1_kpi = missing
            yield '</tbody>\n</table>\n'
        yield '</section>\n'
    if (undefined(name='view') if l_0_view is missing else l_0_view).risks or (undefined(name='view') if l_0_view is missing else l_0_view).decisions:
        pass
        yield '<div class="foot">\n'
        if (undefined(name='view') if l_0_view is missing else l_0_view).risks:
            pass
            yield '<section aria-labelledby="risks">\n<h2 id="risks">'
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).top_risks)
            if (undefined(name='view') if l_0_view is missing else l_0_view).more_risks:
                pass
                yield ' <span class="note">'
                yield written((undefined(name='words') if l_0_words is missing else l_0_words).and_more.format(count=(undefined(name='view') if l_0_view is missing else l_0_view).more_risks))
                yield '</span>'
            yield '</h2>\n<ul class="lines leveled">\n'
            for l_1_risk in (undefined(name='view') if l_0_view is missing else l_0_view).risks:
                _loop_vars = {}
                pass
                yield '<li'
                yield written(t_2(l_1_risk.party))
                yield '><p class="line"><span class="level">'
                yield written(t_8(l_1_risk.level.key))
                yield ' '
                yield written(l_1_risk.level.word)
                yield '</span> <span class="what">'
                yield written(t_10(l_1_risk.title))
                yield '</span>'
                if l_1_risk.party.name:
                    pass
                    yield ' '
                    yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).party(l_1_risk.party))
                yield '</p>\n<p class="detail">'
                if l_1_risk.mitigation:
                    pass
                    yield '<span class="item">'
                    yield written(t_10(l_1_risk.mitigation))
                    yield '</span>'
                if l_1_risk.owner:
                    pass
                    yield '<span class="item">'
                    yield written(l_1_risk.owner)
                    yield '</span>'
                if l_1_risk.review.text:
                    pass
                    yield '<span class="item">'
                    yield written((undefined(name='words') if l_0_words is missing else l_0_words).risk_review.format(day=l_1_risk.review.text))
                    yield '</span>'
                yield '</p></li>\n'
            l_1_risk = missing
            yield '</ul>\n</section>\n'
        if (undefined(name='view') if l_0_view is missing else l_0_view).decisions:
            pass
            yield '<section aria-labelledby="decisions">\n<h2 id="decisions">'
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).decisions)
            if (undefined(name='view') if l_0_view is missing else l_0_view).more_decisions:
                pass
                yield ' <span class="note">'
                yield written((undefined(name='words') if l_0_words is missing else l_0_words).and_more.format(count=(undefined(name='view') if l_0_view is missing else l_0_view).more_decisions))
                yield '</span>'
            yield '</h2>\n<ul class="lines">\n'
            for l_1_decision in (undefined(name='view') if l_0_view is missing else l_0_view).decisions:
                _loop_vars = {}
                pass
                yield '<li><p class="line"><span class="what">'
                yield written(t_10(l_1_decision.title))
                yield '</span></p>\n<p class="detail">'
                if l_1_decision.when.text:
                    pass
                    yield '<span class="item'
                    if l_1_decision.when.late:
                        pass
                        yield ' loud'
                    yield '">'
                    yield written(l_1_decision.when.text)
                    yield '</span>'
                if l_1_decision.makers:
                    pass
                    yield '<span class="item">'
                    yield written(l_1_decision.makers)
                    yield '</span>'
                if l_1_decision.recommended:
                    pass
                    yield '<span class="item">'
                    yield written((undefined(name='words') if l_0_words is missing else l_0_words).recommended.format(option=l_1_decision.recommended))
                    yield '</span>'
                yield '</p></li>\n'
            l_1_decision = missing
            yield '</ul>\n</section>\n'
        yield '</div>\n'
    if (((not (undefined(name='view') if l_0_view is missing else l_0_view).goals and (not (undefined(name='view') if l_0_view is missing else l_0_view).groups)) and (not (undefined(name='view') if l_0_view is missing else l_0_view).leading)) and (not (undefined(name='view') if l_0_view is missing else l_0_view).risks)) and (not (undefined(name='view') if l_0_view is missing else l_0_view).decisions):
        pass
        yield '<p class="north-star">'
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).nothing_yet)
        yield '</p>\n'
blocks = {'size': block_size, 'main': block_main}
debug_info = '2=12&3=17&4=34&5=113&6=116&8=120&10=123&12=127&13=131&14=137&15=139&16=142&18=160&20=170&21=172&24=175&25=187&26=192&27=199&34=209&35=211&37=213&39=216&42=218&43=224&44=229&45=236&46=244&47=248&50=257&51=261&53=265&54=269&55=272&56=277&57=280&58=284&59=287&61=292&62=294&63=297&65=307&66=310&68=321&69=324&71=336&72=342&73=345&82=356&84=359&85=361&86=364&88=368&91=371&92=375&93=390&94=397&98=405&99=409&100=411&101=413&102=416&104=422&105=425&107=431&108=434&110=447&111=450&113=454&114=457&116=463&117=466&119=477&120=480&129=490&131=493&133=496&135=503&136=507&137=520&142=538&144=541&146=548&147=552&148=554&155=577&156=580'
MADE_OF = "c701b04f07f314b0e44f62d22aaf7db887fa6520277685446f1378b8917ff249"
