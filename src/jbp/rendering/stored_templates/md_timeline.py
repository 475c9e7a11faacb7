"""timeline.md.jinja as Jinja compiles it. Written by `make generate`; do not edit it."""

from jbp.rendering.written import written_markdown as written
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'timeline.md.jinja'

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
        t_1 = environment.filters['gantt']
    except KeyError:

        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'gantt' found.")
    try:
        t_2 = environment.filters['join']
    except KeyError:

        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'join' found.")
    pass
    l_0_parts = context.vars['parts'] = environment.get_template('parts.md.jinja', 'timeline.md.jinja').make_module(context.get_all(), True, {'parts': l_0_parts})
    context.exported_vars.discard('parts')
    yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).head())
    yield '\n\n'
    if (undefined(name='view') if l_0_view is missing else l_0_view).first:
        pass
        yield written((undefined(name='view') if l_0_view is missing else l_0_view).description)
        yield '\n\n```mermaid\n'
        yield written(t_1(undefined(name='view') if l_0_view is missing else l_0_view))
        yield '\n```\n'
    yield '\n'

    def t_3(fiter):
        for l_1_band in fiter:
            if l_1_band.approach or l_1_band.challenges:
                yield l_1_band
    l_1_loop = missing
    for l_1_band, l_1_loop in LoopContext(t_3((undefined(name='view') if l_0_view is missing else l_0_view).bands), undefined):
        _loop_vars = {}
        pass
        if l_1_loop.first:
            pass
            yield '## '
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).approach_and_challenges)
            yield '\n\n| '
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).category)
            yield ' | '
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).approach)
            yield ' | '
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).challenges)
            yield ' |\n| --- | --- | --- |\n'
        yield '| '
        yield written(l_1_band.name)
        yield ' | '
        l_2_loop = missing
        for l_2_text, l_2_loop in LoopContext(l_1_band.approach, undefined):
            _loop_vars = {}
            pass
            yield written(l_2_text)
            if not l_2_loop.last:
                pass
                yield '<br>'
        l_2_loop = l_2_text = missing
        yield ' | '
        l_2_loop = missing
        for l_2_text, l_2_loop in LoopContext(l_1_band.challenges, undefined):
            _loop_vars = {}
            pass
            yield written(l_2_text)
            if not l_2_loop.last:
                pass
                yield '<br>'
        l_2_loop = l_2_text = missing
        yield ' |\n'
    l_1_loop = l_1_band = missing
    yield '\n'
    if (undefined(name='view') if l_0_view is missing else l_0_view).bands or (undefined(name='view') if l_0_view is missing else l_0_view).milestones:
        pass
        yield '<details>\n<summary>'
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).as_table)
        yield '</summary>\n\n| '
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).category)
        yield ' | '
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).activity)
        yield ' | '
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).responsible)
        yield ' | '
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).status_heading)
        yield ' | '
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).start)
        yield ' | '
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).due)
        yield ' | '
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).after)
        yield ' |\n| --- | --- | --- | --- | --- | --- | --- |\n'
        for l_1_band in (undefined(name='view') if l_0_view is missing else l_0_view).bands:
            _loop_vars = {}
            pass
            for l_2_group in l_1_band.groups:
                _loop_vars = {}
                pass
                for l_3_item in l_2_group.items:
                    _loop_vars = {}
                    pass
                    yield '| '
                    yield written(l_1_band.name)
                    yield ' | '
                    yield written(l_3_item.title)
                    yield ' | '
                    yield written(l_3_item.party.name or (undefined(name='words') if l_0_words is missing else l_0_words).not_stated)
                    yield ' | '
                    yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).standing(l_3_item.status))
                    yield ' | '
                    yield written(l_3_item.starts)
                    yield ' | '
                    yield written(l_3_item.ends)
                    yield ' | '
                    yield written(t_2(context.eval_ctx, l_3_item.waits_for, ', '))
                    yield ' |\n'
                l_3_item = missing
            l_2_group = missing
        l_1_band = missing
        for l_1_item in (undefined(name='view') if l_0_view is missing else l_0_view).milestones:
            _loop_vars = {}
            pass
            yield '| '
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).milestone)
            yield ' | '
            yield written(l_1_item.title)
            yield ' | '
            yield written(l_1_item.party.name or (undefined(name='words') if l_0_words is missing else l_0_words).not_stated)
            yield ' | '
            yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).standing(l_1_item.status))
            yield ' |  | '
            yield written(l_1_item.ends)
            yield ' | '
            yield written(t_2(context.eval_ctx, l_1_item.waits_for, ', '))
            yield ' |\n'
        l_1_item = missing
        yield '\n</details>\n'
    yield '\n'
    if not (undefined(name='view') if l_0_view is missing else l_0_view).first and (not (undefined(name='view') if l_0_view is missing else l_0_view).undated):
        pass
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).nothing_yet)
        yield '\n'
blocks = {}
debug_info = '2=26&3=28&5=30&6=32&9=34&13=37&14=45&15=48&17=50&20=57&23=81&25=84&27=86&29=100&30=103&31=106&32=110&36=127&37=131&43=146&44=148'
MADE_OF = "5b70047464705590df96ef9b00e5da4cf364a43d55ac0133eb3b4d19c49ebd1c"
