"""sheet.html.jinja as Jinja compiles it. Written by `make generate`; do not edit it."""

from jbp.rendering.written import written_html as written
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'sheet.html.jinja'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0:
        yield None
    parent_template = None
    l_0_blocks = missing
    pass
    parent_template = environment.get_template('page.html.jinja', 'sheet.html.jinja')
    for name, parent_block in parent_template.blocks.items():
        context.blocks.setdefault(name, []).append(parent_block)
    l_0_blocks = context.vars['blocks'] = environment.get_template('blocks.html.jinja', 'sheet.html.jinja')._get_default_module(context)
    context.exported_vars.discard('blocks')
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
        t_1 = environment.filters['sheet_size']
    except KeyError:

        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'sheet_size' found.")
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
    l_0_folded = missing
    try:
        t_2 = environment.filters['applies']
    except KeyError:

        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'applies' found.")
    try:
        t_3 = environment.filters['folds']
    except KeyError:

        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'folds' found.")
    try:
        t_4 = environment.filters['soft']
    except KeyError:

        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'soft' found.")
    pass
    if (undefined(name='view') if l_0_view is missing else l_0_view).lead:
        pass
        yield '<p class="north-star">'
        yield written(t_4((undefined(name='view') if l_0_view is missing else l_0_view).lead))
        yield '</p>'
    l_0_folded = t_3(undefined(name='view') if l_0_view is missing else l_0_view)
    _block_vars['folded'] = l_0_folded
    l_1_loop = missing
    t_5 = 1
    for l_1_section, l_1_loop in LoopContext((undefined(name='view') if l_0_view is missing else l_0_view).sections, undefined):
        l_1_page_words = resolve('page_words')
        _loop_vars = {}
        pass
        yield '<section aria-labelledby="section-'
        yield written(l_1_loop.index)
        yield '"'
        if (undefined(name='folded') if l_0_folded is missing else l_0_folded) and l_1_section.detail:
            pass
            yield ' class="fold"'
        yield written(t_2(l_1_section))
        yield '>\n<h2 id="section-'
        yield written(l_1_loop.index)
        yield '">'
        yield written(t_4(l_1_section.title))
        if l_1_section.note:
            pass
            yield '<span class="note">'
            yield written(l_1_section.note)
            yield '</span>'
        yield '</h2>\n'
        if (undefined(name='folded') if l_0_folded is missing else l_0_folded) and l_1_section.detail:
            pass
            yield '<details><summary>'
            yield written((undefined(name='page_words') if l_1_page_words is missing else l_1_page_words).details)
            yield '</summary>'
        for l_2_one in l_1_section.blocks:
            l_2_blocks = resolve('blocks')
            _loop_vars = {}
            pass
            yield written((undefined(name='blocks') if l_2_blocks is missing else l_2_blocks).block(l_2_one, live=True))
            yield '\n'
        l_2_one = l_2_blocks = missing
        if (undefined(name='folded') if l_0_folded is missing else l_0_folded) and l_1_section.detail:
            pass
            yield '</details>'
        yield '\n</section>\n'
        t_5 = 0
    l_1_loop = l_1_section = l_1_page_words = missing
    if t_5:
        l_1_words = resolve('words')
        pass
        yield '<p class="quiet">'
        yield written((undefined(name='words') if l_1_words is missing else l_1_words).nothing_yet)
        yield '</p>\n'
        l_1_words = missing
blocks = {'size': block_size, 'main': block_main}
debug_info = '2=13&3=16&4=20&5=37&6=65&7=70&8=74&9=79&10=86&11=95&12=100&13=104&15=107&19=117'
MADE_OF = "b7d4a497b9562637470c26faa9b98ef6d52c18159029a54e36018d257e85479d"
