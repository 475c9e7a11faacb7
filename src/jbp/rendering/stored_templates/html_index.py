"""index.html.jinja as Jinja compiles it. Written by `make generate`; do not edit it."""

from jbp.rendering.written import written_html as written
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'index.html.jinja'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0:
        yield None
    parent_template = None
    pass
    parent_template = environment.get_template('page.html.jinja', 'index.html.jinja')
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
    pass
    if (undefined(name='view') if l_0_view is missing else l_0_view).north_star:
        pass
        yield '<p class="north-star"><span class="label">'
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).north_star)
        yield '</span>'
        yield written((undefined(name='view') if l_0_view is missing else l_0_view).north_star)
        yield '</p>'
    if (undefined(name='view') if l_0_view is missing else l_0_view).heading.summary:
        pass
        yield '<p class="summary">'
        yield written((undefined(name='view') if l_0_view is missing else l_0_view).heading.summary)
        yield '</p>'
    yield '<nav class="documents" aria-label="'
    yield written((undefined(name='view') if l_0_view is missing else l_0_view).heading.document)
    yield '">\n'
    l_1_loop = missing
    for l_1_group, l_1_loop in LoopContext((undefined(name='view') if l_0_view is missing else l_0_view).groups, undefined):
        _loop_vars = {}
        pass
        yield '<section aria-labelledby="group-'
        yield written(l_1_loop.index)
        yield '">\n<h2 id="group-'
        yield written(l_1_loop.index)
        yield '">'
        yield written(l_1_group.title)
        yield '</h2>\n<ul>\n'
        for l_2_entry in l_1_group.entries:
            _loop_vars = {}
            pass
            yield '<li><a href="'
            yield written(l_2_entry.file)
            yield '">'
            yield written(l_2_entry.title)
            yield '</a> <span class="quiet">'
            yield written(l_2_entry.summary)
            yield '</span></li>\n'
        l_2_entry = missing
        yield '</ul>\n</section>\n'
    l_1_loop = l_1_group = missing
    yield '</nav>\n'
blocks = {'main': block_main}
debug_info = '2=12&3=17&4=27&5=34&6=40&7=43&8=47&9=49&11=53&12=57'
MADE_OF = "908c4cc702ecb4295ee5f71c1961b8951342a58531cd4e3edd783ec610e215ab"
