"""sheet.md.jinja as Jinja compiles it. Written by `make generate`; do not edit it."""

from jbp.rendering.written import written_markdown as written
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'sheet.md.jinja'

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
    l_0_parts = context.vars['parts'] = environment.get_template('parts.md.jinja', 'sheet.md.jinja').make_module(context.get_all(), True, {'blocks': l_0_blocks, 'parts': l_0_parts})
    context.exported_vars.discard('parts')
    l_0_blocks = context.vars['blocks'] = environment.get_template('blocks.md.jinja', 'sheet.md.jinja').make_module(context.get_all(), True, {'blocks': l_0_blocks, 'parts': l_0_parts})
    context.exported_vars.discard('blocks')
    yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).head())
    yield '\n\n'
    if (undefined(name='view') if l_0_view is missing else l_0_view).lead:
        pass
        yield written((undefined(name='view') if l_0_view is missing else l_0_view).lead)
        yield '\n\n'
    t_1 = 1
    for l_1_section in (undefined(name='view') if l_0_view is missing else l_0_view).sections:
        _loop_vars = {}
        pass
        yield '## '
        yield written(l_1_section.title)
        yield '\n\n'
        if l_1_section.note:
            pass
            yield written(l_1_section.note)
            yield '\n\n'
        for l_2_one in l_1_section.blocks:
            _loop_vars = {}
            pass
            yield written((undefined(name='blocks') if l_0_blocks is missing else l_0_blocks).block(l_2_one))
            yield '\n\n'
        l_2_one = missing
        t_1 = 0
    l_1_section = missing
    if t_1:
        l_1_words = resolve('words')
        pass
        yield written((undefined(name='words') if l_1_words is missing else l_1_words).nothing_yet)
        yield '\n'
        l_1_words = missing
blocks = {}
debug_info = '2=13&3=15&4=17&6=19&7=21&10=24&11=28&13=30&14=32&17=34&18=37&22=45'
MADE_OF = "5654d0b79e694e3f835c56394526466031e0b4d49e495d59d2d1c49cd086a038"
