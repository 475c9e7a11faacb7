"""parts.md.jinja as Jinja compiles it. Written by `make generate`; do not edit it."""

from jbp.rendering.written import written_markdown as written
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'parts.md.jinja'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0:
        yield None
    l_0_head = l_0_loud = l_0_status = l_0_standing = l_0_amount = missing
    try:
        t_1 = environment.filters['glyph']
    except KeyError:

        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'glyph' found.")
    try:
        t_2 = environment.filters['lower']
    except KeyError:

        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'lower' found.")
    pass

    def macro():
        t_3 = []
        l_1_view = resolve('view')
        pass
        t_3.extend(('# ', written((undefined(name='view') if l_1_view is missing else l_1_view).heading.title), ': ', written(t_2((undefined(name='view') if l_1_view is missing else l_1_view).heading.document)), '\n\n', written((undefined(name='view') if l_1_view is missing else l_1_view).heading.as_of)))
        for l_2_fact in (undefined(name='view') if l_1_view is missing else l_1_view).heading.facts:
            _loop_vars = {}
            pass
            t_3.extend((' · ', written(l_2_fact)))
        l_2_fact = missing
        t_3.append('\n')
        if (undefined(name='view') if l_1_view is missing else l_1_view).heading.counts:
            pass
            t_3.extend(('\n', written((undefined(name='view') if l_1_view is missing else l_1_view).heading.counted), ': '))
            l_2_loop = missing
            for l_2_count, l_2_loop in LoopContext((undefined(name='view') if l_1_view is missing else l_1_view).heading.counts, undefined):
                _loop_vars = {}
                pass
                t_3.extend((written(l_2_count.count), ' ', written(t_1(l_2_count.mark.key)), ' ', written((undefined(name='loud') if l_0_loud is missing else l_0_loud)(l_2_count.mark.word, l_2_count.mark.loud))))
                if not l_2_loop.last:
                    pass
                    t_3.append(' · ')
            l_2_loop = l_2_count = missing
            t_3.append('\n')
        return concat(t_3)
    context.exported_vars.add('head')
    context.vars['head'] = l_0_head = Macro(environment, macro, 'head', (), False, False, False, context.eval_ctx.autoescape)
    yield '\n'

    def macro(l_1_text, l_1_is_loud):
        t_4 = []
        if l_1_text is missing:
            l_1_text = undefined("parameter 'text' was not provided", name='text')
        if l_1_is_loud is missing:
            l_1_is_loud = undefined("parameter 'is_loud' was not provided", name='is_loud')
        pass
        if l_1_is_loud:
            pass
            t_4.extend(('**', written(l_1_text), '**'))
        else:
            pass
            t_4.append(written(l_1_text))
        return concat(t_4)
    context.exported_vars.add('loud')
    context.vars['loud'] = l_0_loud = Macro(environment, macro, 'loud', ('text', 'is_loud'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'

    def macro(l_1_mark):
        t_5 = []
        if l_1_mark is missing:
            l_1_mark = undefined("parameter 'mark' was not provided", name='mark')
        pass
        t_5.extend((written(t_1(l_1_mark.key)), ' ', written((undefined(name='loud') if l_0_loud is missing else l_0_loud)(l_1_mark.word, l_1_mark.loud))))
        return concat(t_5)
    context.exported_vars.add('status')
    context.vars['status'] = l_0_status = Macro(environment, macro, 'status', ('mark',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'

    def macro(l_1_view):
        t_6 = []
        l_1_words = resolve('words')
        if l_1_view is missing:
            l_1_view = undefined("parameter 'view' was not provided", name='view')
        pass
        t_6.append(written((undefined(name='status') if l_0_status is missing else l_0_status)(l_1_view.said)))
        if l_1_view.computed:
            pass
            t_6.extend(('<br>', written((undefined(name='words') if l_1_words is missing else l_1_words).computed_lead), ' ', written((undefined(name='status') if l_0_status is missing else l_0_status)(l_1_view.computed))))
            if l_1_view.reason:
                pass
                t_6.extend((' (', written(l_1_view.reason), ')'))
        elif l_1_view.reason:
            pass
            t_6.extend(('<br>', written(l_1_view.reason)))
        elif l_1_view.by_dates:
            pass
            t_6.extend(('<br>', written((undefined(name='words') if l_1_words is missing else l_1_words).by_dates)))
        return concat(t_6)
    context.exported_vars.add('standing')
    context.vars['standing'] = l_0_standing = Macro(environment, macro, 'standing', ('view',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'

    def macro(l_1_value):
        t_7 = []
        if l_1_value is missing:
            l_1_value = undefined("parameter 'value' was not provided", name='value')
        pass
        if l_1_value.tbd:
            pass
            t_7.extend(('**', written(l_1_value.text), '**'))
        else:
            pass
            t_7.append(written(l_1_value.text))
        return concat(t_7)
    context.exported_vars.add('amount')
    context.vars['amount'] = l_0_amount = Macro(environment, macro, 'amount', ('value',), False, False, False, context.eval_ctx.autoescape)
blocks = {}
debug_info = '2=24&3=30&5=34&7=47&9=51&14=78&16=101&18=115&20=155'
MADE_OF = "4b027ba701aaee7ca832275e83f77ee3c004c7cd60014c0a6fccd798cbad3396"
