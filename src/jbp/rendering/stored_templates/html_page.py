"""page.html.jinja as Jinja compiles it. Written by `make generate`; do not edit it."""

from jbp.rendering.written import written_html as written
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'page.html.jinja'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0:
        yield None
    l_0_view = resolve('view')
    l_0_words = resolve('words')
    l_0_policy_with_script = resolve('policy_with_script')
    l_0_policy = resolve('policy')
    l_0_style = resolve('style')
    l_0_has_logo = resolve('has_logo')
    l_0_logo_alt = resolve('logo_alt')
    l_0_page_words = resolve('page_words')
    l_0_footer = resolve('footer')
    l_0_script = resolve('script')
    l_0_parts = l_0_main = l_0_controls = missing
    try:
        t_1 = environment.filters['controls']
    except KeyError:

        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'controls' found.")
    try:
        t_2 = environment.filters['soft']
    except KeyError:

        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'soft' found.")
    try:
        t_3 = environment.filters['symbol']
    except KeyError:

        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'symbol' found.")
    pass
    l_0_parts = context.vars['parts'] = environment.get_template('parts.html.jinja', 'page.html.jinja')._get_default_module(context)
    context.exported_vars.discard('parts')
    t_4 = []
    pass
    gen = context.blocks['main'][0](context)
    try:
        for event in gen:
            t_4.append(event)
    finally:
        gen.close()
    l_0_main = (Markup if context.eval_ctx.autoescape else identity)(concat(t_4))
    context.vars['main'] = l_0_main
    context.exported_vars.add('main')
    l_0_controls = t_1(undefined(name='main') if l_0_main is missing else l_0_main, (undefined(name='view') if l_0_view is missing else l_0_view).heading.partners)
    context.vars['controls'] = l_0_controls
    context.exported_vars.add('controls')
    yield '<!DOCTYPE html>\n<html lang="'
    yield written((undefined(name='words') if l_0_words is missing else l_0_words).language)
    yield '">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="'
    yield written((undefined(name='policy_with_script') if l_0_policy_with_script is missing else l_0_policy_with_script) if (undefined(name='controls') if l_0_controls is missing else l_0_controls) else undefined(name='policy') if l_0_policy is missing else l_0_policy)
    yield '">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n<meta name="generator" content="jbp: '
    yield written((undefined(name='view') if l_0_view is missing else l_0_view).document)
    yield '">\n<title>'
    yield written((undefined(name='view') if l_0_view is missing else l_0_view).heading.document)
    yield ': '
    yield written((undefined(name='view') if l_0_view is missing else l_0_view).heading.title)
    yield '</title>\n<style>'
    yield written(undefined(name='style') if l_0_style is missing else l_0_style)
    yield '</style>\n'
    yield from context.blocks['head'][0](context)
    yield '</head>\n<body class="'
    yield written((undefined(name='view') if l_0_view is missing else l_0_view).document)
    yield from context.blocks['size'][0](context)
    yield '">\n<header class="top">\n'
    if undefined(name='has_logo') if l_0_has_logo is missing else l_0_has_logo:
        pass
        yield '<span class="logo" role="img" aria-label="'
        yield written(undefined(name='logo_alt') if l_0_logo_alt is missing else l_0_logo_alt)
        yield '"></span>\n'
    yield '<div class="name">\n<p class="kicker">'
    yield written((undefined(name='view') if l_0_view is missing else l_0_view).heading.document)
    yield '</p>\n<h1>'
    yield written(t_2((undefined(name='view') if l_0_view is missing else l_0_view).heading.title))
    yield '</h1>\n</div>\n<div class="stand">\n<p class="asof">'
    yield written((undefined(name='view') if l_0_view is missing else l_0_view).heading.as_of)
    for l_1_fact in (undefined(name='view') if l_0_view is missing else l_0_view).heading.facts:
        _loop_vars = {}
        pass
        yield '<span class="fact">'
        yield written(l_1_fact)
        yield '</span>'
    l_1_fact = missing
    yield '</p>\n'
    if (undefined(name='view') if l_0_view is missing else l_0_view).heading.counts:
        pass
        yield '<div class="counted"><span class="label">'
        yield written((undefined(name='view') if l_0_view is missing else l_0_view).heading.counted)
        yield '</span>\n<ul class="counts">\n'
        for l_1_count in (undefined(name='view') if l_0_view is missing else l_0_view).heading.counts:
            _loop_vars = {}
            pass
            yield '<li'
            if l_1_count.mark.loud:
                pass
                yield ' class="loud"'
            yield '>'
            yield written(t_3(l_1_count.mark.key))
            yield ' <span class="figure">'
            yield written(l_1_count.count)
            yield '</span> '
            yield written(l_1_count.mark.word)
            yield '</li>\n'
        l_1_count = missing
        yield '</ul></div>\n'
    yield '</div>\n'
    if undefined(name='controls') if l_0_controls is missing else l_0_controls:
        pass
        yield '<div class="controls" hidden'
        for l_1_name, l_1_text in (undefined(name='controls') if l_0_controls is missing else l_0_controls).words:
            _loop_vars = {}
            pass
            yield ' data-'
            yield written(l_1_name)
            yield '="'
            yield written(l_1_text)
            yield '"'
        l_1_name = l_1_text = missing
        yield '>\n'
        if (undefined(name='controls') if l_0_controls is missing else l_0_controls).choices:
            pass
            yield '<fieldset class="choices">\n<legend>'
            yield written((undefined(name='page_words') if l_0_page_words is missing else l_0_page_words).show)
            yield '</legend>\n'
            for l_1_one in (undefined(name='controls') if l_0_controls is missing else l_0_controls).choices:
                _loop_vars = {}
                pass
                yield '<label class="choice"><input type="checkbox" checked value="'
                yield written(l_1_one.tone)
                yield '" data-key="'
                yield written(l_1_one.key)
                yield '"> '
                yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).tone(l_1_one.tone))
                yield ' '
                yield written(l_1_one.name)
                yield '</label>\n'
            l_1_one = missing
            yield '<button type="button" class="everything" hidden>'
            yield written((undefined(name='page_words') if l_0_page_words is missing else l_0_page_words).everything)
            yield '</button>\n</fieldset>\n'
        if (undefined(name='controls') if l_0_controls is missing else l_0_controls).folds:
            pass
            yield '<button type="button" class="unfold">'
            yield written((undefined(name='page_words') if l_0_page_words is missing else l_0_page_words).open)
            yield '</button>\n'
        yield '<p class="showing" role="status"></p>\n<p class="said" role="status"></p>\n</div>\n'
    yield '</header>\n<main>\n'
    yield written(undefined(name='main') if l_0_main is missing else l_0_main)
    yield '\n</main>\n'
    if undefined(name='footer') if l_0_footer is missing else l_0_footer:
        pass
        yield '<footer class="company">'
        yield written(undefined(name='footer') if l_0_footer is missing else l_0_footer)
        yield '</footer>\n'
    if undefined(name='controls') if l_0_controls is missing else l_0_controls:
        pass
        yield '<script>'
        yield written(undefined(name='script') if l_0_script is missing else l_0_script)
        yield '</script>\n'
    yield '</body>\n</html>\n'

def block_main(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0:
        yield None
    _block_vars = {}
    pass

def block_head(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0:
        yield None
    _block_vars = {}
    pass

def block_size(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0:
        yield None
    _block_vars = {}
    pass
blocks = {'main': block_main, 'head': block_head, 'size': block_size}
debug_info = '2=40&4=46&3=49&6=52&8=56&11=58&14=60&15=62&16=66&17=68&19=70&21=73&22=76&25=79&26=81&29=83&30=92&31=95&33=97&34=101&39=114&40=117&41=127&43=130&44=132&45=136&47=146&50=148&51=151&59=155&61=157&62=160&64=162&65=165&4=169&17=178&19=187'
MADE_OF = "72a874cc23ca885b4abdf1d739800bb97965ed57d346c28f5541486f89a2027e"
