"""deck.md.jinja as Jinja compiles it. Written by `make generate`; do not edit it."""

from jbp.rendering.written import written_markdown as written
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'deck.md.jinja'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0:
        yield None
    l_0_view = resolve('view')
    l_0_parts = l_0_blocks = missing
    pass
    l_0_parts = context.vars['parts'] = environment.get_template('parts.md.jinja', 'deck.md.jinja').make_module(context.get_all(), True, {'blocks': l_0_blocks, 'parts': l_0_parts})
    context.exported_vars.discard('parts')
    l_0_blocks = context.vars['blocks'] = environment.get_template('blocks.md.jinja', 'deck.md.jinja').make_module(context.get_all(), True, {'blocks': l_0_blocks, 'parts': l_0_parts})
    context.exported_vars.discard('blocks')
    yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).head())
    yield '\n\n'
    if (undefined(name='view') if l_0_view is missing else l_0_view).lead:
        pass
        yield written((undefined(name='view') if l_0_view is missing else l_0_view).lead)
        yield '\n\n'
    l_1_loop = missing
    t_1 = 1
    for l_1_slide, l_1_loop in LoopContext((undefined(name='view') if l_0_view is missing else l_0_view).slides, undefined):
        _loop_vars = {}
        pass
        yield '---\n\n## '
        yield written(l_1_slide.title)
        yield '\n\n'
        if l_1_slide.kicker:
            pass
            yield written(l_1_slide.kicker)
            yield '\n\n'
        for l_2_one in l_1_slide.blocks:
            _loop_vars = {}
            pass
            yield written((undefined(name='blocks') if l_0_blocks is missing else l_0_blocks).block(l_2_one))
            yield '\n\n'
        l_2_one = missing

        def t_2(fiter):
            for l_2_line in fiter:
                if l_2_line:
                    yield l_2_line
        l_2_loop = missing
        for l_2_line, l_2_loop in LoopContext(t_2(l_1_slide.notes.split('\n')), undefined):
            _loop_vars = {}
            pass
            if l_2_loop.first:
                pass
                yield '<!-- notes -->\n\n'
            yield '> '
            yield written(l_2_line)
            yield '\n'
            if not l_2_loop.last:
                pass
                yield '>\n'
        l_2_loop = l_2_line = missing
        yield '\n'
        t_1 = 0
    l_1_loop = l_1_slide = missing
    if t_1:
        l_1_words = resolve('words')
        pass
        yield written((undefined(name='words') if l_1_words is missing else l_1_words).nothing_yet)
        yield '\n'
        l_1_words = missing
blocks = {}
debug_info = '2=13&3=15&4=17&6=19&7=21&10=25&13=29&15=31&16=33&19=35&20=38&24=41&25=49&29=53&30=55&36=65'
MADE_OF = "81e66e8bebd83d52ceeb27e169dc76c73072bec5a65fa93828b98d8c22333747"
