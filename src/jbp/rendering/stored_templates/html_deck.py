"""deck.html.jinja as Jinja compiles it. Written by `make generate`; do not edit it."""

from jbp.rendering.written import written_html as written
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'deck.html.jinja'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0:
        yield None
    l_0_words = resolve('words')
    l_0_policy_with_script = resolve('policy_with_script')
    l_0_view = resolve('view')
    l_0_style = resolve('style')
    l_0_deck_words = resolve('deck_words')
    l_0_has_logo = resolve('has_logo')
    l_0_logo_alt = resolve('logo_alt')
    l_0_footer = resolve('footer')
    l_0_script = resolve('script')
    l_0_parts = l_0_blocks = l_0_stripe = missing
    try:
        t_1 = environment.filters['kind']
    except KeyError:

        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'kind' found.")
    try:
        t_2 = environment.filters['length']
    except KeyError:

        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    try:
        t_3 = environment.filters['slide_chart']
    except KeyError:

        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'slide_chart' found.")
    try:
        t_4 = environment.filters['slide_size']
    except KeyError:

        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'slide_size' found.")
    try:
        t_5 = environment.filters['slide_timeline']
    except KeyError:

        @internalcode
        def t_5(*unused):
            raise TemplateRuntimeError("No filter named 'slide_timeline' found.")
    try:
        t_6 = environment.filters['soft']
    except KeyError:

        @internalcode
        def t_6(*unused):
            raise TemplateRuntimeError("No filter named 'soft' found.")
    pass
    l_0_parts = context.vars['parts'] = environment.get_template('parts.html.jinja', 'deck.html.jinja')._get_default_module(context)
    context.exported_vars.discard('parts')
    l_0_blocks = context.vars['blocks'] = environment.get_template('blocks.html.jinja', 'deck.html.jinja')._get_default_module(context)
    context.exported_vars.discard('blocks')

    def macro(l_1_tone):
        t_7 = []
        if l_1_tone is missing:
            l_1_tone = undefined("parameter 'tone' was not provided", name='tone')
        pass
        t_7.extend(('<svg viewBox="0 0 1 1" preserveAspectRatio="none"><rect class="party-', written(l_1_tone), '" width="1" height="1"/></svg>'))
        return concat(t_7)
    context.exported_vars.add('stripe')
    context.vars['stripe'] = l_0_stripe = Macro(environment, macro, 'stripe', ('tone',), False, False, False, context.eval_ctx.autoescape)
    yield '<!DOCTYPE html>\n<html lang="'
    yield written((undefined(name='words') if l_0_words is missing else l_0_words).language)
    yield '">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="'
    yield written(undefined(name='policy_with_script') if l_0_policy_with_script is missing else l_0_policy_with_script)
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
    yield '</head>\n<body class="deck '
    yield written((undefined(name='view') if l_0_view is missing else l_0_view).document)
    yield '">\n<main data-previous="'
    yield written((undefined(name='deck_words') if l_0_deck_words is missing else l_0_deck_words).previous)
    yield '" data-next="'
    yield written((undefined(name='deck_words') if l_0_deck_words is missing else l_0_deck_words).next)
    yield '" data-notes="'
    yield written((undefined(name='deck_words') if l_0_deck_words is missing else l_0_deck_words).notes)
    yield '" data-slides="'
    yield written((undefined(name='deck_words') if l_0_deck_words is missing else l_0_deck_words).slides)
    yield '">\n<section class="slide first" id="slide-1" aria-labelledby="headline-1" tabindex="-1">\n<div class="stripe" aria-hidden="true">'
    l_1_loop = missing
    for l_1_partner, l_1_loop in LoopContext((undefined(name='view') if l_0_view is missing else l_0_view).heading.partners, undefined):
        _loop_vars = {}
        pass
        yield written((undefined(name='stripe') if l_0_stripe is missing else l_0_stripe)(l_1_partner.tone))
        if l_1_loop.first:
            pass
            yield written((undefined(name='stripe') if l_0_stripe is missing else l_0_stripe)('joint'))
    l_1_loop = l_1_partner = missing
    yield '</div>\n'
    if undefined(name='has_logo') if l_0_has_logo is missing else l_0_has_logo:
        pass
        yield '<span class="logo cover" role="img" aria-label="'
        yield written(undefined(name='logo_alt') if l_0_logo_alt is missing else l_0_logo_alt)
        yield '"></span>\n'
    yield '<p class="kicker">'
    yield written((undefined(name='view') if l_0_view is missing else l_0_view).heading.document)
    yield '</p>\n<h1 id="headline-1">'
    yield written(t_6((undefined(name='view') if l_0_view is missing else l_0_view).heading.title))
    yield '</h1>\n'
    if (undefined(name='view') if l_0_view is missing else l_0_view).lead:
        pass
        yield '<p class="north-star">'
        yield written(t_6((undefined(name='view') if l_0_view is missing else l_0_view).lead))
        yield '</p>'
    if not (undefined(name='view') if l_0_view is missing else l_0_view).slides:
        pass
        yield '<p class="quiet">'
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).nothing_yet)
        yield '</p>'
    yield '<ul class="partners">\n'
    for l_1_partner in (undefined(name='view') if l_0_view is missing else l_0_view).heading.partners:
        _loop_vars = {}
        pass
        yield '<li class="party">'
        yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).tone(l_1_partner.tone))
        yield ' '
        yield written(l_1_partner.name)
        yield '</li>\n'
    l_1_partner = missing
    yield '</ul>\n<p class="asof">'
    yield written((undefined(name='view') if l_0_view is missing else l_0_view).heading.as_of)
    for l_1_fact in (undefined(name='view') if l_0_view is missing else l_0_view).heading.facts:
        _loop_vars = {}
        pass
        yield '<span class="fact">'
        yield written(l_1_fact)
        yield '</span>'
    l_1_fact = missing
    yield '</p>\n'
    if undefined(name='footer') if l_0_footer is missing else l_0_footer:
        pass
        yield '<p class="foot-line"><span class="company">'
        yield written(undefined(name='footer') if l_0_footer is missing else l_0_footer)
        yield '</span></p>\n'
    yield '</section>\n'
    l_1_loop = missing
    for l_1_slide, l_1_loop in LoopContext((undefined(name='view') if l_0_view is missing else l_0_view).slides, undefined):
        l_1_place = missing
        _loop_vars = {}
        pass
        l_1_place = l_1_loop.index + 1
        _loop_vars['place'] = l_1_place
        yield '<section class="slide'
        yield written(t_4(l_1_slide))
        yield '" id="slide-'
        yield written(undefined(name='place') if l_1_place is missing else l_1_place)
        yield '" aria-labelledby="headline-'
        yield written(undefined(name='place') if l_1_place is missing else l_1_place)
        yield '" tabindex="-1">\n'
        if undefined(name='has_logo') if l_0_has_logo is missing else l_0_has_logo:
            pass
            yield '<span class="logo" aria-hidden="true"></span>\n'
        if l_1_slide.kicker:
            pass
            yield '<p class="kicker">'
            yield written(l_1_slide.kicker)
            yield '</p>'
        yield '<h2 id="headline-'
        yield written(undefined(name='place') if l_1_place is missing else l_1_place)
        yield '"'
        if t_2(l_1_slide.title) > 120:
            pass
            yield ' class="long"'
        yield '>'
        yield written(t_6(l_1_slide.title))
        yield '</h2>\n<div class="content">\n'
        for l_2_one in l_1_slide.blocks:
            l_2_own_names = resolve('own_names')
            _loop_vars = {}
            pass
            if t_1(l_2_one) == 'TimelineChart':
                pass
                yield '<figure class="chart"><div class="scroll" tabindex="0" role="group" aria-label="'
                yield written((undefined(name='words') if l_0_words is missing else l_0_words).chart_scrolls)
                yield '">'
                yield written((undefined(name='own_names') if l_2_own_names is missing else l_2_own_names)(t_5(l_2_one.view), undefined(name='place') if l_1_place is missing else l_1_place))
                yield '</div></figure>\n<div class="chart-legend">\n<ul class="legend">'
                for l_3_mark in l_2_one.view.parties:
                    _loop_vars = {}
                    pass
                    yield '<li>'
                    yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).party(l_3_mark))
                    yield '</li>'
                l_3_mark = missing
                yield '</ul>\n<ul class="legend">'
                for l_3_mark in l_2_one.view.statuses:
                    _loop_vars = {}
                    pass
                    yield '<li>'
                    yield written((undefined(name='parts') if l_0_parts is missing else l_0_parts).status(l_3_mark))
                    yield '</li>'
                l_3_mark = missing
                yield '</ul>\n</div>\n'
            elif t_1(l_2_one) == 'LineChart':
                pass
                yield '<figure class="chart"><div class="scroll" tabindex="0" role="group" aria-label="'
                yield written((undefined(name='words') if l_0_words is missing else l_0_words).chart_scrolls)
                yield '">'
                yield written(t_3(l_2_one))
                yield '</div></figure>\n'
            else:
                pass
                yield written((undefined(name='blocks') if l_0_blocks is missing else l_0_blocks).block(l_2_one))
                yield '\n'
        l_2_one = l_2_own_names = missing
        yield '</div>\n<p class="foot-line">'
        if undefined(name='footer') if l_0_footer is missing else l_0_footer:
            pass
            yield '<span class="company">'
            yield written(undefined(name='footer') if l_0_footer is missing else l_0_footer)
            yield '</span> '
        yield '<span>'
        yield written((undefined(name='view') if l_0_view is missing else l_0_view).heading.title)
        yield '</span> <span>'
        yield written(undefined(name='place') if l_1_place is missing else l_1_place)
        yield ' / '
        yield written(t_2((undefined(name='view') if l_0_view is missing else l_0_view).slides) + 1)
        yield '</span></p>\n'
        if l_1_slide.notes:
            pass
            yield '<details class="notes"><summary>'
            yield written((undefined(name='deck_words') if l_0_deck_words is missing else l_0_deck_words).notes)
            yield '</summary>\n'
            for l_2_line in l_1_slide.notes.split('\n'):
                _loop_vars = {}
                pass
                yield '<p>'
                yield written(l_2_line)
                yield '</p>\n'
            l_2_line = missing
            yield '</details>\n'
        yield '</section>\n'
    l_1_loop = l_1_slide = l_1_place = missing
    yield '</main>\n<script>'
    yield written(undefined(name='script') if l_0_script is missing else l_0_script)
    yield '</script>\n</body>\n</html>\n'

def block_head(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0:
        yield None
    _block_vars = {}
    pass
blocks = {'head': block_head}
debug_info = '2=57&3=59&4=61&6=75&9=77&12=79&13=81&14=85&15=87&17=89&18=91&20=100&21=109&22=112&24=115&25=117&26=119&27=124&29=130&30=134&33=140&34=149&35=152&38=156&39=160&40=163&41=169&44=172&45=178&47=186&48=190&50=193&52=197&53=205&55=213&56=216&58=222&62=226&63=238&64=241&65=243&72=254&15=257'
MADE_OF = "08d657407c780cdfb4b93fa40ce8c7f619e4f21c2be436377e7c0783b6b05f70"
