"""scorecard.md.jinja as Jinja compiles it. Written by `make generate`; do not edit it."""

from jbp.rendering.written import written_markdown as written
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'scorecard.md.jinja'

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
    try:
        t_1 = environment.filters['arrow_glyph']
    except KeyError:

        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'arrow_glyph' found.")
    try:
        t_2 = environment.filters['join']
    except KeyError:

        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'join' found.")
    try:
        t_3 = environment.filters['map']
    except KeyError:

        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'map' found.")
    try:
        t_4 = environment.filters['wheel_glyph']
    except KeyError:

        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'wheel_glyph' found.")
    pass
    l_0_parts = context.vars['parts'] = environment.get_template('parts.md.jinja', 'scorecard.md.jinja').make_module(context.get_all(), True, {'parts': l_0_parts})
    context.exported_vars.discard('parts')
    yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).head())
    yield '\n\n'
    if (undefined(name='view') if l_0_view is missing else l_0_view).north_star:
        pass
        yield '**'
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).north_star)
        yield '**: '
        yield written((undefined(name='view') if l_0_view is missing else l_0_view).north_star)
        yield '\n'
    yield '\n'
    if (undefined(name='view') if l_0_view is missing else l_0_view).goals:
        pass
        yield '## '
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).goals)
        yield '\n\n| '
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).kpi)
        yield ' | '
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).actual)
        yield ' | '
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).target)
        yield ' | '
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).plan_to_date)
        yield ' | '
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).attainment)
        yield ' | '
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).forecast)
        yield ' |\n| --- | ---: | ---: | ---: | ---: | ---: |\n'
        for l_1_goal in (undefined(name='view') if l_0_view is missing else l_0_view).goals:
            _loop_vars = {}
            pass
            yield '| '
            yield written(l_1_goal.title)
            yield ' | '
            yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).amount(l_1_goal.actual))
            yield ' | '
            yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).amount(l_1_goal.target))
            yield ' | '
            yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).amount(l_1_goal.planned))
            yield ' | '
            if l_1_goal.attained.text:
                pass
                yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).loud(l_1_goal.attained.text, l_1_goal.behind))
            yield ' | '
            yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).amount(l_1_goal.forecast))
            yield ' |\n'
        l_1_goal = missing
    yield '\n'
    if (undefined(name='view') if l_0_view is missing else l_0_view).groups:
        pass
        yield '## '
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).initiatives)
        yield '\n\n'
        for l_1_group in (undefined(name='view') if l_0_view is missing else l_0_view).groups:
            _loop_vars = {}
            pass
            yield '### '
            yield written(l_1_group.name)
            yield '\n\n| '
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).initiative)
            yield ' | '
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).leading_indicator)
            yield ' | '
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).completion)
            yield ' | '
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).direction)
            yield ' | '
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).status_heading)
            yield ' | '
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).owner)
            yield ' |\n| --- | --- | --- | --- | --- | --- |\n'
            for l_2_row in l_1_group.rows:
                _loop_vars = {}
                pass
                yield '| '
                yield written(l_2_row.title)
                yield ' | '
                if l_2_row.indicator:
                    pass
                    yield written(l_2_row.indicator.title)
                    if l_2_row.indicator.actual.text:
                        pass
                        yield ': '
                        yield written(l_2_row.indicator.actual.text)
                        if l_2_row.indicator.attained.text:
                            pass
                            yield ', '
                            yield written((undefined(name='words') if l_0_words is missing else l_0_words).of_plan.format(share=l_2_row.indicator.attained.text))
                yield ' | '
                if l_2_row.completion:
                    pass
                    yield written(t_4(l_2_row.completion.percent))
                    yield ' '
                    yield written(l_2_row.completion.text)
                yield ' | '
                if l_2_row.trend:
                    pass
                    yield written(t_1(l_2_row.trend.key))
                    yield ' '
                    yield written(l_2_row.trend.word)
                yield ' | '
                yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).standing(l_2_row.status))
                yield ' | '
                yield written(l_2_row.owner)
                yield ' |\n'
            l_2_row = missing
            yield '\n'
        l_1_group = missing
    yield '\n'
    if (undefined(name='view') if l_0_view is missing else l_0_view).leading:
        pass
        yield '## '
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).leading_kpis)
        yield '\n\n'
        if not (undefined(name='view') if l_0_view is missing else l_0_view).leading_columns:
            pass
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).no_figures.format(names=t_2(context.eval_ctx, t_3(context, (undefined(name='view') if l_0_view is missing else l_0_view).leading, attribute='title'), ', ')))
            yield '\n\n'
        else:
            pass
            yield '| '
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).kpi)
            yield ' | '
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).actual)
            yield ' | '
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).plan_to_date)
            yield ' | '
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).attainment)
            yield ' | '
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).current_target)
            yield ' | '
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).target)
            yield ' | '
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).direction)
            yield ' | '
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).owner)
            yield ' |\n| --- | ---: | ---: | ---: | ---: | ---: | --- | --- |\n'
            for l_1_kpi in (undefined(name='view') if l_0_view is missing else l_0_view).leading:
                _loop_vars = {}
                pass
                yield '| '
                yield written(l_1_kpi.title)
                yield ' | '
                yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).amount(l_1_kpi.actual))
                yield ' | '
                yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).amount(l_1_kpi.planned))
                yield ' | '
                if l_1_kpi.attained.text:
                    pass
                    yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).loud(l_1_kpi.attained.text, l_1_kpi.behind))
                yield ' | '
                yield written(l_1_kpi.current)
                yield ' | '
                yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).amount(l_1_kpi.target))
                yield ' | '
                if l_1_kpi.trend:
                    pass
                    yield written(t_1(l_1_kpi.trend.key))
                    yield ' '
                    yield written(l_1_kpi.trend.word)
                yield ' | '
                yield written(l_1_kpi.owner)
                yield ' |\n'
            l_1_kpi = missing
        yield '\n'
    yield '\n'
    if (undefined(name='view') if l_0_view is missing else l_0_view).risks:
        pass
        yield '## '
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).top_risks)
        yield '\n\n| '
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).level_heading)
        yield ' | '
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).risk)
        yield ' | '
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).applies_to)
        yield ' | '
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).mitigation)
        yield ' | '
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).owner)
        yield ' | '
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).review)
        yield ' |\n| --- | --- | --- | --- | --- | --- |\n'
        for l_1_risk in (undefined(name='view') if l_0_view is missing else l_0_view).risks:
            _loop_vars = {}
            pass
            yield '| '
            yield written(l_1_risk.level.word)
            yield ' | '
            yield written(l_1_risk.title)
            yield ' | '
            yield written(l_1_risk.party.name)
            yield ' | '
            yield written(l_1_risk.mitigation)
            yield ' | '
            yield written(l_1_risk.owner)
            yield ' | '
            yield written(l_1_risk.review.text)
            yield ' |\n'
        l_1_risk = missing
        yield '\n'
        if (undefined(name='view') if l_0_view is missing else l_0_view).more_risks:
            pass
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).and_more.format(count=(undefined(name='view') if l_0_view is missing else l_0_view).more_risks))
            yield '\n'
    yield '\n'
    if (undefined(name='view') if l_0_view is missing else l_0_view).decisions:
        pass
        yield '## '
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).decisions)
        yield '\n\n| '
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).decision)
        yield ' | '
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).when)
        yield ' | '
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).makers)
        yield ' | '
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).recommendation)
        yield ' |\n| --- | --- | --- | --- |\n'
        for l_1_decision in (undefined(name='view') if l_0_view is missing else l_0_view).decisions:
            _loop_vars = {}
            pass
            yield '| '
            yield written(l_1_decision.title)
            yield ' | '
            yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).loud(l_1_decision.when.text, l_1_decision.when.late))
            yield ' | '
            yield written(l_1_decision.makers)
            yield ' | '
            yield written(l_1_decision.recommended)
            yield ' |\n'
        l_1_decision = missing
        yield '\n'
        if (undefined(name='view') if l_0_view is missing else l_0_view).more_decisions:
            pass
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).and_more.format(count=(undefined(name='view') if l_0_view is missing else l_0_view).more_decisions))
            yield '\n'
    yield '\n'
    if (((not (undefined(name='view') if l_0_view is missing else l_0_view).goals and (not (undefined(name='view') if l_0_view is missing else l_0_view).groups)) and (not (undefined(name='view') if l_0_view is missing else l_0_view).leading)) and (not (undefined(name='view') if l_0_view is missing else l_0_view).risks)) and (not (undefined(name='view') if l_0_view is missing else l_0_view).decisions):
        pass
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).nothing_yet)
        yield '\n'
blocks = {}
debug_info = '2=38&3=40&5=42&6=45&9=50&10=53&12=55&14=67&15=71&19=87&20=90&22=92&23=96&25=98&27=110&28=114&34=148&35=151&37=153&38=155&41=160&43=176&44=180&50=205&51=208&53=210&55=222&56=226&59=240&60=242&64=245&65=248&67=250&69=258&70=262&73=272&74=274&78=277&79=279'
MADE_OF = "9680032045cc9b86adf33534dafc731e99dda82814b447e749751707783b244b"
