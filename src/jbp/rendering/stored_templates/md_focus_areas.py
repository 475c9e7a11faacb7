"""focus-areas.md.jinja as Jinja compiles it. Written by `make generate`; do not edit it."""

from jbp.rendering.written import written_markdown as written
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'focus-areas.md.jinja'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0:
        yield None
    l_0_view = resolve('view')
    l_0_words = resolve('words')
    l_0_parts = l_0_marked = l_0_listed = missing
    try:
        t_1 = environment.filters['lower']
    except KeyError:

        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'lower' found.")
    pass
    l_0_parts = context.vars['parts'] = environment.get_template('parts.md.jinja', 'focus-areas.md.jinja').make_module(context.get_all(), True, {'listed': l_0_listed, 'marked': l_0_marked, 'parts': l_0_parts})
    context.exported_vars.discard('parts')

    def macro(l_1_groups):
        t_2 = []
        if l_1_groups is missing:
            l_1_groups = undefined("parameter 'groups' was not provided", name='groups')
        pass
        l_2_loop = missing
        for l_2_group, l_2_loop in LoopContext(l_1_groups, undefined):
            l_2_last = missing
            _loop_vars = {}
            pass
            l_2_last = l_2_loop.last
            _loop_vars['last'] = l_2_last
            l_3_loop = missing
            for l_3_line, l_3_loop in LoopContext(l_2_group.lines, undefined):
                _loop_vars = {}
                pass
                t_2.extend((written(l_2_group.party.name or (undefined(name='words') if l_0_words is missing else l_0_words).not_stated), ': ', written(l_3_line.text)))
                if l_3_line.kind:
                    pass
                    t_2.extend((' (', written(l_3_line.kind), ')'))
                if l_3_line.amount.text:
                    pass
                    if l_3_line.text:
                        pass
                        t_2.append(', ')
                    t_2.append(written((undefined(name='parts') if l_0_parts is missing else l_0_parts).amount(l_3_line.amount)))
                if not ((undefined(name='last') if l_2_last is missing else l_2_last) and l_3_loop.last):
                    pass
                    t_2.append('<br>')
            l_3_loop = l_3_line = missing
        l_2_loop = l_2_group = l_2_last = missing
        return concat(t_2)
    context.exported_vars.add('marked')
    context.vars['marked'] = l_0_marked = Macro(environment, macro, 'marked', ('groups',), False, False, False, context.eval_ctx.autoescape)

    def macro(l_1_texts):
        t_3 = []
        if l_1_texts is missing:
            l_1_texts = undefined("parameter 'texts' was not provided", name='texts')
        pass
        l_2_loop = missing
        for l_2_text, l_2_loop in LoopContext(l_1_texts, undefined):
            _loop_vars = {}
            pass
            t_3.append(written(l_2_text))
            if not l_2_loop.last:
                pass
                t_3.append('<br>')
        l_2_loop = l_2_text = missing
        return concat(t_3)
    context.exported_vars.add('listed')
    context.vars['listed'] = l_0_listed = Macro(environment, macro, 'listed', ('texts',), False, False, False, context.eval_ctx.autoescape)
    yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).head())
    yield '\n\n'
    l_1_loop = missing
    for l_1_section, l_1_loop in LoopContext((undefined(name='view') if l_0_view is missing else l_0_view).sections, undefined):
        _loop_vars = {}
        pass
        yield '## '
        yield written(l_1_section.title)
        yield '\n\n| '
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).focus_area)
        yield ' |'
        if 'objectives' in l_1_section.columns:
            pass
            yield ' '
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).partnership_objectives)
            yield ' |'
        if 'needs' in l_1_section.columns:
            pass
            yield ' '
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).needs)
            yield ' |'
        if 'clients' in l_1_section.columns:
            pass
            yield ' '
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).target_clients)
            yield ' |'
        if 'value' in l_1_section.columns:
            pass
            yield ' '
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).value)
            yield ' |'
        if 'kpis' in l_1_section.columns:
            pass
            yield ' '
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).kpis_and_timing)
            yield ' |'
        if 'path' in l_1_section.columns:
            pass
            yield ' '
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).path)
            yield ' |'
        yield '\n| --- |'
        if 'objectives' in l_1_section.columns:
            pass
            yield ' --- |'
        if 'needs' in l_1_section.columns:
            pass
            yield ' --- |'
        if 'clients' in l_1_section.columns:
            pass
            yield ' --- |'
        if 'value' in l_1_section.columns:
            pass
            yield ' --- |'
        if 'kpis' in l_1_section.columns:
            pass
            yield ' --- |'
        if 'path' in l_1_section.columns:
            pass
            yield ' --- |'
        yield '\n'
        for l_2_row in l_1_section.rows:
            _loop_vars = {}
            pass
            yield '| **'
            yield written(l_2_row.number)
            yield '. '
            yield written(l_2_row.title)
            yield '** ('
            yield written(l_2_row.party.name)
            yield ')'
            if l_2_row.horizon:
                pass
                yield '<br>'
                yield written((undefined(name='words') if l_0_words is missing else l_0_words).horizon)
                yield ' '
                yield written(l_2_row.horizon)
            yield ' |'
            if 'objectives' in l_1_section.columns:
                pass
                yield ' '
                yield written((undefined(name='marked') if l_0_marked is missing else l_0_marked)(l_2_row.objectives))
                yield ' |'
            if 'needs' in l_1_section.columns:
                pass
                yield ' '
                yield written((undefined(name='listed') if l_0_listed is missing else l_0_listed)(l_2_row.needs))
                yield ' |'
            if 'clients' in l_1_section.columns:
                pass
                yield ' '
                yield written((undefined(name='listed') if l_0_listed is missing else l_0_listed)(l_2_row.clients))
                yield ' |'
            if 'value' in l_1_section.columns:
                pass
                yield ' '
                yield written((undefined(name='marked') if l_0_marked is missing else l_0_marked)(l_2_row.value))
                if l_2_row.value_customer:
                    pass
                    if l_2_row.value:
                        pass
                        yield '<br>'
                    yield written((undefined(name='words') if l_0_words is missing else l_0_words).value_customer)
                    yield ': '
                    yield written(l_2_row.value_customer)
                if l_2_row.value_period:
                    pass
                    yield '<br>'
                    yield written(l_2_row.value_period)
                yield ' |'
            if 'kpis' in l_1_section.columns:
                pass
                yield ' '
                yield written((undefined(name='marked') if l_0_marked is missing else l_0_marked)(l_2_row.kpis))
                yield ' |'
            if 'path' in l_1_section.columns:
                pass
                yield ' '
                yield written(l_2_row.path)
                yield ' |'
            yield '\n'
        l_2_row = missing
        yield '\n'

        def t_4(fiter):
            for l_2_row in fiter:
                if l_2_row.targets or l_2_row.mobilization:
                    yield l_2_row
        l_2_loop = missing
        for l_2_row, l_2_loop in LoopContext(t_4(l_1_section.rows), undefined):
            _loop_vars = {}
            pass
            yield '### '
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).targets_of.format(area=l_2_row.title))
            yield '\n\n'
            if l_2_row.targets:
                pass
                yield '| '
                yield written((undefined(name='words') if l_0_words is missing else l_0_words).group)
                yield ' | '
                yield written((undefined(name='words') if l_0_words is missing else l_0_words).kpi)
                yield ' |'
                if l_2_row.targets.with_parties:
                    pass
                    yield ' '
                    yield written((undefined(name='words') if l_0_words is missing else l_0_words).applies_to)
                    yield ' |'
                for l_3_period in l_2_row.targets.periods:
                    _loop_vars = {}
                    pass
                    yield ' '
                    yield written(l_3_period)
                    yield ' |'
                l_3_period = missing
                if l_2_row.targets.total:
                    pass
                    yield ' '
                    yield written(l_2_row.targets.total)
                    yield ' |'
                yield '\n| --- | --- |'
                if l_2_row.targets.with_parties:
                    pass
                    yield ' --- |'
                for l_3_period in l_2_row.targets.periods:
                    _loop_vars = {}
                    pass
                    yield ' ---: |'
                l_3_period = missing
                if l_2_row.targets.total:
                    pass
                    yield ' ---: |'
                yield '\n'
                for l_3_group in l_2_row.targets.groups:
                    _loop_vars = {}
                    pass
                    for l_4_kpi in l_3_group.rows:
                        _loop_vars = {}
                        pass
                        yield '| '
                        yield written(l_3_group.name)
                        yield ' | '
                        yield written(l_4_kpi.title)
                        yield ' |'
                        if l_2_row.targets.with_parties:
                            pass
                            yield ' '
                            yield written(l_4_kpi.party.name or (undefined(name='words') if l_0_words is missing else l_0_words).not_stated)
                            yield ' |'
                        for l_5_cell in l_4_kpi.cells:
                            _loop_vars = {}
                            pass
                            yield ' '
                            yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).amount(l_5_cell))
                            yield ' |'
                        l_5_cell = missing
                        if l_2_row.targets.total:
                            pass
                            yield ' '
                            yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).amount(l_4_kpi.total))
                            for l_5_said in l_4_kpi.contradictions:
                                _loop_vars = {}
                                pass
                                yield '<br>**'
                                yield written(l_5_said)
                                yield '**'
                            l_5_said = missing
                            yield ' |'
                        yield '\n'
                    l_4_kpi = missing
                l_3_group = missing
            yield '\n'
            if l_2_row.mobilization:
                pass
                yield written((undefined(name='words') if l_0_words is missing else l_0_words).mobilization_heading)
                yield ': '
                l_3_loop = missing
                for l_3_line, l_3_loop in LoopContext(l_2_row.mobilization, undefined):
                    _loop_vars = {}
                    pass
                    yield written(l_3_line.party.name)
                    yield ' '
                    yield written(t_1(l_3_line.word))
                    if not l_3_loop.last:
                        pass
                        yield ', '
                l_3_loop = l_3_line = missing
                yield '\n\n'
        l_2_loop = l_2_row = missing
        yield '\n'
    l_1_loop = l_1_section = missing
    yield '\n'
    if not (undefined(name='view') if l_0_view is missing else l_0_view).sections:
        pass
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).nothing_yet)
        yield '\n'
blocks = {}
debug_info = '2=20&3=22&4=70&5=91&7=94&8=98&10=100&12=133&14=152&15=156&19=214&20=223&22=225&23=228&25=250&27=262&28=265&29=269&35=301&36=303&44=321&45=323'
MADE_OF = "18d551d35177952d92144e660b9d651b6cce34b8d7e6bd6adaaca47b53c511e5"
