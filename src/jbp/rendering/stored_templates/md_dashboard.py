"""dashboard.md.jinja as Jinja compiles it. Written by `make generate`; do not edit it."""

from jbp.rendering.written import written_markdown as written
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'dashboard.md.jinja'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0:
        yield None
    l_0_view = resolve('view')
    l_0_words = resolve('words')
    l_0_parts = missing
    pass
    l_0_parts = context.vars['parts'] = environment.get_template('parts.md.jinja', 'dashboard.md.jinja').make_module(context.get_all(), True, {'parts': l_0_parts})
    context.exported_vars.discard('parts')
    yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).head())
    yield '\n\n'
    if (undefined(name='view') if l_0_view is missing else l_0_view).groups:
        pass
        yield '## '
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).activities)
        yield '\n\n| '
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).number)
        yield ' | '
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).activity)
        yield ' | '
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).responsible)
        yield ' |'
        if (undefined(name='view') if l_0_view is missing else l_0_view).with_stakeholders:
            pass
            for l_1_partner in (undefined(name='view') if l_0_view is missing else l_0_view).partners:
                _loop_vars = {}
                pass
                yield ' '
                yield written((undefined(name='words') if l_0_words is missing else l_0_words).stakeholders_of.format(partner=l_1_partner.name))
                yield ' |'
            l_1_partner = missing
        yield ' '
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).status_heading)
        yield ' | '
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).target_completion)
        yield ' |\n| ---: | --- | --- |'
        if (undefined(name='view') if l_0_view is missing else l_0_view).with_stakeholders:
            pass
            for l_1_partner in (undefined(name='view') if l_0_view is missing else l_0_view).partners:
                _loop_vars = {}
                pass
                yield ' --- |'
            l_1_partner = missing
        yield ' --- | --- |\n'
        for l_1_group in (undefined(name='view') if l_0_view is missing else l_0_view).groups:
            _loop_vars = {}
            pass
            for l_2_row in l_1_group.rows:
                _loop_vars = {}
                pass
                yield '| '
                yield written(l_2_row.number)
                yield ' | '
                yield written(l_2_row.title)
                yield ' | '
                yield written(l_2_row.party.name or (undefined(name='words') if l_0_words is missing else l_0_words).not_stated)
                yield ' |'
                if (undefined(name='view') if l_0_view is missing else l_0_view).with_stakeholders:
                    pass
                    for l_3_names in l_2_row.stakeholders:
                        _loop_vars = {}
                        pass
                        yield ' '
                        yield written(l_3_names)
                        yield ' |'
                    l_3_names = missing
                yield ' '
                yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).standing(l_2_row.status))
                yield ' | '
                if l_2_row.due.text:
                    pass
                    yield written(l_2_row.due.text)
                else:
                    pass
                    yield '**'
                    yield written((undefined(name='words') if l_0_words is missing else l_0_words).no_date)
                    yield '**'
                if l_2_row.done.text:
                    pass
                    yield '<br>'
                    yield written((undefined(name='words') if l_0_words is missing else l_0_words).completed_on.format(day=l_2_row.done.text))
                yield ' |\n'
            l_2_row = missing
        l_1_group = missing
    yield '\n## '
    yield written((undefined(name='words') if l_0_words is missing else l_0_words).overview)
    yield '\n\n'
    for l_1_column in (undefined(name='view') if l_0_view is missing else l_0_view).overview.columns:
        _loop_vars = {}
        pass
        yield '### '
        yield written(l_1_column.name)
        yield '\n\n'
        if l_1_column.facts:
            pass
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).fast_facts)
            yield ':\n\n'
            for l_2_fact in l_1_column.facts:
                _loop_vars = {}
                pass
                yield '- '
                yield written((undefined(name='words') if l_0_words is missing else l_0_words).fact.format(name=l_2_fact.name, value=l_2_fact.value))
                yield '\n'
            l_2_fact = missing
            yield '\n'
        if l_1_column.goals:
            pass
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).partnership_goals)
            yield ':\n\n'
            for l_2_goal in l_1_column.goals:
                _loop_vars = {}
                pass
                yield '- '
                yield written(l_2_goal.title)
                if l_2_goal.due.text:
                    pass
                    yield ', '
                    yield written((undefined(name='words') if l_0_words is missing else l_0_words).due_by.format(day=l_2_goal.due.text))
                yield '\n'
            l_2_goal = missing
            yield '\n'
        if l_1_column.milestones:
            pass
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).key_milestones)
            yield ':\n\n'
            for l_2_one in l_1_column.milestones:
                _loop_vars = {}
                pass
                yield '- '
                yield written(l_2_one.due.text or (undefined(name='words') if l_0_words is missing else l_0_words).no_date)
                yield ': '
                yield written(l_2_one.title)
                if l_2_one.party:
                    pass
                    yield ' ('
                    yield written(l_2_one.party.name)
                    yield ')'
                if l_2_one.status:
                    pass
                    yield ', '
                    yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).status(l_2_one.status.said))
                    if l_2_one.status.computed:
                        pass
                        yield '; '
                        yield written((undefined(name='words') if l_0_words is missing else l_0_words).computed_lead)
                        yield ' '
                        yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).status(l_2_one.status.computed))
                yield '\n'
            l_2_one = missing
            yield '\n'
    l_1_column = missing
blocks = {}
debug_info = '2=14&3=16&5=18&6=21&8=23&9=43&10=51&11=54&12=58&17=92&19=94&20=98&22=100&23=102&25=104&26=108&30=112&31=114&33=116&34=120&39=128&40=130&42=132&43=136'
MADE_OF = "90ffa2e4d751a0ce96a504f9be4b19653bb52197b75431827ef237a424025501"
