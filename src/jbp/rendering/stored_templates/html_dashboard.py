"""dashboard.html.jinja as Jinja compiles it. Written by `make generate`; do not edit it."""

from jbp.rendering.written import written_html as written
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'dashboard.html.jinja'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0:
        yield None
    parent_template = None
    pass
    parent_template = environment.get_template('page.html.jinja', 'dashboard.html.jinja')
    for name, parent_block in parent_template.blocks.items():
        context.blocks.setdefault(name, []).append(parent_block)
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
    try:
        t_1 = environment.filters['applies']
    except KeyError:

        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'applies' found.")
    try:
        t_2 = environment.filters['length']
    except KeyError:

        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    try:
        t_3 = environment.filters['many']
    except KeyError:

        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'many' found.")
    try:
        t_4 = environment.filters['soft']
    except KeyError:

        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'soft' found.")
    try:
        t_5 = environment.filters['sorts']
    except KeyError:

        @internalcode
        def t_5(*unused):
            raise TemplateRuntimeError("No filter named 'sorts' found.")
    pass
    if (undefined(name='view') if l_0_view is missing else l_0_view).groups:
        pass
        yield '<section aria-labelledby="activities">\n<h2 id="activities">'
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).activities)
        yield '</h2>\n'
        l_0_sorts = (undefined(name='parts') if l_0_parts is missing else l_0_parts).sorts(t_3((undefined(name='view') if l_0_view is missing else l_0_view).rows))
        _block_vars['sorts'] = l_0_sorts
        yield '<table class="cards">\n<thead>\n'
        if (undefined(name='view') if l_0_view is missing else l_0_view).with_stakeholders:
            pass
            yield '<tr><th scope="col" rowspan="2">'
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).number)
            yield '</th><th scope="col" rowspan="2"'
            yield written(undefined(name='sorts') if l_0_sorts is missing else l_0_sorts)
            yield '>'
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).activity)
            yield '</th><th scope="col" rowspan="2"'
            yield written(undefined(name='sorts') if l_0_sorts is missing else l_0_sorts)
            yield '>'
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).responsible)
            yield '</th><th scope="colgroup" colspan="'
            yield written(t_2((undefined(name='view') if l_0_view is missing else l_0_view).partners))
            yield '" class="span">'
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).stakeholders)
            yield '</th><th scope="col" rowspan="2"'
            yield written(undefined(name='sorts') if l_0_sorts is missing else l_0_sorts)
            yield '>'
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).status_heading)
            yield '</th><th scope="col" rowspan="2"'
            yield written(undefined(name='sorts') if l_0_sorts is missing else l_0_sorts)
            yield '>'
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).target_completion)
            yield '</th></tr>\n<tr>'
            for l_1_partner in (undefined(name='view') if l_0_view is missing else l_0_view).partners:
                _loop_vars = {}
                pass
                yield '<th scope="col" class="partner">'
                yield written(t_4(l_1_partner.name))
                yield '</th>'
            l_1_partner = missing
            yield '</tr>\n'
        else:
            pass
            yield '<tr><th scope="col">'
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).number)
            yield '</th><th scope="col"'
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
            yield '</th><th scope="col"'
            yield written(undefined(name='sorts') if l_0_sorts is missing else l_0_sorts)
            yield '>'
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).target_completion)
            yield '</th></tr>\n'
        yield '</thead>\n'
        l_1_loop = missing
        for l_1_group, l_1_loop in LoopContext((undefined(name='view') if l_0_view is missing else l_0_view).groups, undefined):
            _loop_vars = {}
            pass
            yield '<tbody>\n<tr class="band"><th scope="rowgroup" colspan="'
            yield written((undefined(name='view') if l_0_view is missing else l_0_view).width)
            yield '">'
            yield written(l_1_group.title)
            yield '</th></tr>\n'
            l_2_loop = missing
            for l_2_row, l_2_loop in LoopContext(l_1_group.rows, undefined):
                _loop_vars = {}
                pass
                yield '<tr'
                yield written(t_1(l_2_row.party))
                yield '>\n<td class="order" data-label="'
                yield written((undefined(name='words') if l_0_words is missing else l_0_words).number)
                yield '">'
                yield written(l_2_row.number)
                yield '</td>\n<th scope="row">'
                yield written(t_4(l_2_row.title))
                yield '</th>\n<td data-label="'
                yield written((undefined(name='words') if l_0_words is missing else l_0_words).responsible)
                yield '"'
                yield written(t_5(l_2_row.party))
                yield '>'
                yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).party(l_2_row.party))
                yield '</td>\n'
                if (undefined(name='view') if l_0_view is missing else l_0_view).with_stakeholders:
                    pass
                    l_3_loop = missing
                    for l_3_names, l_3_loop in LoopContext(l_2_row.stakeholders, undefined):
                        _loop_vars = {}
                        pass
                        yield '<td data-label="'
                        yield written(t_4((undefined(name='view') if l_0_view is missing else l_0_view).partners[l_3_loop.index0].name))
                        yield '">'
                        yield written(t_4(l_3_names or (undefined(name='words') if l_0_words is missing else l_0_words).nothing))
                        yield '</td>\n'
                    l_3_loop = l_3_names = missing
                yield '<td data-label="'
                yield written((undefined(name='words') if l_0_words is missing else l_0_words).status_heading)
                yield '"'
                yield written(t_5(l_2_row.status))
                yield '>'
                yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).standing(l_2_row.status))
                yield '</td>\n<td class="date" data-label="'
                yield written((undefined(name='words') if l_0_words is missing else l_0_words).target_completion)
                yield '"'
                yield written(t_5(l_2_row.due))
                yield '>'
                if l_2_row.due.text:
                    pass
                    yield '<span class="nowrap">'
                    yield written(l_2_row.due.text)
                    yield '</span>'
                else:
                    pass
                    yield '<span class="tbd">'
                    yield written((undefined(name='words') if l_0_words is missing else l_0_words).no_date)
                    yield '</span>'
                if l_2_row.done.text:
                    pass
                    yield '<span class="says">'
                    yield written((undefined(name='words') if l_0_words is missing else l_0_words).completed_on.format(day=l_2_row.done.text))
                    yield '</span>'
                yield '</td>\n</tr>\n'
            l_2_loop = l_2_row = missing
            yield '</tbody>\n'
        l_1_loop = l_1_group = missing
        yield '</table>\n</section>\n'
    yield '<section aria-labelledby="overview">\n<h2 id="overview">'
    yield written((undefined(name='words') if l_0_words is missing else l_0_words).overview)
    yield '</h2>\n<div class="columns">\n'
    l_1_loop = missing
    for l_1_column, l_1_loop in LoopContext((undefined(name='view') if l_0_view is missing else l_0_view).overview.columns, undefined):
        _loop_vars = {}
        pass
        yield '<section class="card column" aria-labelledby="column-'
        yield written(l_1_loop.index)
        yield '"'
        yield written(t_1(l_1_column.tone))
        yield '>\n<h3 id="column-'
        yield written(l_1_loop.index)
        yield '" class="head">'
        yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).tone(l_1_column.tone))
        yield ' '
        yield written(t_4(l_1_column.name))
        yield '</h3>\n'
        if l_1_column.facts:
            pass
            yield '<h4>'
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).fast_facts)
            yield '</h4>\n<dl class="facts">\n'
            for l_2_fact in l_1_column.facts:
                _loop_vars = {}
                pass
                yield '<div><dt>'
                yield written(l_2_fact.name)
                yield '</dt><dd>'
                yield written(t_4(l_2_fact.value))
                yield '</dd></div>\n'
            l_2_fact = missing
            yield '</dl>\n'
        if l_1_column.goals:
            pass
            yield '<h4>'
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).partnership_goals)
            yield '</h4>\n<ul class="bullets">\n'
            for l_2_goal in l_1_column.goals:
                _loop_vars = {}
                pass
                yield '<li>'
                yield written(t_4(l_2_goal.title))
                if l_2_goal.due.text:
                    pass
                    yield ' <span class="quiet nowrap">'
                    yield written((undefined(name='words') if l_0_words is missing else l_0_words).due_by.format(day=l_2_goal.due.text))
                    yield '</span>'
                yield '</li>\n'
            l_2_goal = missing
            yield '</ul>\n'
        if l_1_column.milestones:
            pass
            yield '<h4>'
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).key_milestones)
            yield '</h4>\n<ul class="dated">\n'
            for l_2_one in l_1_column.milestones:
                _loop_vars = {}
                pass
                yield '<li><span class="date nowrap">'
                yield written(l_2_one.due.text or (undefined(name='words') if l_0_words is missing else l_0_words).no_date)
                yield '</span> <span>'
                yield written(t_4(l_2_one.title))
                if l_2_one.party:
                    pass
                    yield ' '
                    yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).party(l_2_one.party))
                if l_2_one.status:
                    pass
                    yield ' '
                    yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).status(l_2_one.status.said))
                    if l_2_one.status.computed:
                        pass
                        yield ' <span class="says">'
                        yield written((undefined(name='words') if l_0_words is missing else l_0_words).computed_lead)
                        yield ' '
                        yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).status(l_2_one.status.computed))
                        yield '</span>'
                yield '</span></li>\n'
            l_2_one = missing
            yield '</ul>\n'
        yield '</section>\n'
    l_1_loop = l_1_column = missing
    yield '</div>\n</section>\n'
blocks = {'main': block_main}
debug_info = '2=12&3=17&4=59&6=62&7=64&10=67&11=70&12=92&14=103&17=123&19=127&20=132&21=136&22=138&23=142&24=144&25=150&26=153&27=157&30=163&31=169&40=194&42=197&43=201&44=205&45=211&46=214&48=216&49=220&53=226&54=229&56=231&57=235&61=244&62=247&64=249&65=253'
MADE_OF = "90b74fee12ded8c9539a1a05c32a3b86eb0b1544a7481a4ab980a076d3389a1a"
