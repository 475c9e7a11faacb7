"""parts.html.jinja as Jinja compiles it. Written by `make generate`; do not edit it."""

from jbp.rendering.written import written_html as written
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'parts.html.jinja'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0:
        yield None
    l_0_status = l_0_standing = l_0_party = l_0_amount = l_0_trend = l_0_completion = l_0_reading = l_0_sorts = l_0_tone = l_0_several = missing
    try:
        t_1 = environment.filters['arrow']
    except KeyError:

        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'arrow' found.")
    try:
        t_2 = environment.filters['soft']
    except KeyError:

        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'soft' found.")
    try:
        t_3 = environment.filters['swatch']
    except KeyError:

        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'swatch' found.")
    try:
        t_4 = environment.filters['symbol']
    except KeyError:

        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'symbol' found.")
    try:
        t_5 = environment.filters['tone_swatch']
    except KeyError:

        @internalcode
        def t_5(*unused):
            raise TemplateRuntimeError("No filter named 'tone_swatch' found.")
    try:
        t_6 = environment.filters['wheel']
    except KeyError:

        @internalcode
        def t_6(*unused):
            raise TemplateRuntimeError("No filter named 'wheel' found.")
    pass

    def macro(l_1_mark):
        t_7 = []
        if l_1_mark is missing:
            l_1_mark = undefined("parameter 'mark' was not provided", name='mark')
        pass
        t_7.append('<span class="status')
        if l_1_mark.loud:
            pass
            t_7.append(' loud')
        t_7.extend(('">', written(t_4(l_1_mark.key)), ' ', written(l_1_mark.word), '</span>'))
        return concat(t_7)
    context.exported_vars.add('status')
    context.vars['status'] = l_0_status = Macro(environment, macro, 'status', ('mark',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'

    def macro(l_1_status_view):
        t_8 = []
        l_1_words = resolve('words')
        if l_1_status_view is missing:
            l_1_status_view = undefined("parameter 'status_view' was not provided", name='status_view')
        pass
        t_8.append(written((undefined(name='status') if l_0_status is missing else l_0_status)(l_1_status_view.said)))
        if l_1_status_view.computed:
            pass
            t_8.extend(('<span class="says">', written((undefined(name='words') if l_1_words is missing else l_1_words).computed_lead), ' <span class="status'))
            if l_1_status_view.computed.loud:
                pass
                t_8.append(' loud')
            t_8.extend(('">', written(t_4(l_1_status_view.computed.key)), ' ', written(l_1_status_view.computed.word), '</span>'))
            if l_1_status_view.reason:
                pass
                t_8.extend(('<span class="why">', written(t_2(l_1_status_view.reason)), '</span>'))
            t_8.append('</span>')
        elif l_1_status_view.by_dates and (not l_1_status_view.reason):
            pass
            t_8.extend(('<span class="says">', written((undefined(name='words') if l_1_words is missing else l_1_words).by_dates), '</span>'))
        elif l_1_status_view.reason:
            pass
            t_8.extend(('<span class="says why">', written(t_2(l_1_status_view.reason)), '</span>'))
        return concat(t_8)
    context.exported_vars.add('standing')
    context.vars['standing'] = l_0_standing = Macro(environment, macro, 'standing', ('status_view',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'

    def macro(l_1_mark):
        t_9 = []
        l_1_words = resolve('words')
        if l_1_mark is missing:
            l_1_mark = undefined("parameter 'mark' was not provided", name='mark')
        pass
        t_9.extend(('<span class="party">', written(t_3(l_1_mark)), ' ', written(t_2(l_1_mark.name or (undefined(name='words') if l_1_words is missing else l_1_words).not_stated)), '</span>'))
        return concat(t_9)
    context.exported_vars.add('party')
    context.vars['party'] = l_0_party = Macro(environment, macro, 'party', ('mark',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'

    def macro(l_1_value, l_1_empty):
        t_10 = []
        if l_1_value is missing:
            l_1_value = undefined("parameter 'value' was not provided", name='value')
        if l_1_empty is missing:
            l_1_empty = '–'
        pass
        if l_1_value.tbd:
            pass
            t_10.extend(('<span class="tbd">', written(l_1_value.text), '</span>'))
        else:
            pass
            t_10.append(written(l_1_value.text or l_1_empty))
        return concat(t_10)
    context.exported_vars.add('amount')
    context.vars['amount'] = l_0_amount = Macro(environment, macro, 'amount', ('value', 'empty'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'

    def macro(l_1_mark):
        t_11 = []
        if l_1_mark is missing:
            l_1_mark = undefined("parameter 'mark' was not provided", name='mark')
        pass
        t_11.extend(('<span class="marked">', written(t_1(l_1_mark.key)), ' ', written(l_1_mark.word), '</span>'))
        return concat(t_11)
    context.exported_vars.add('trend')
    context.vars['trend'] = l_0_trend = Macro(environment, macro, 'trend', ('mark',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'

    def macro(l_1_percent, l_1_text):
        t_12 = []
        if l_1_percent is missing:
            l_1_percent = undefined("parameter 'percent' was not provided", name='percent')
        if l_1_text is missing:
            l_1_text = undefined("parameter 'text' was not provided", name='text')
        pass
        t_12.extend(('<span class="marked">', written(t_6(l_1_percent)), ' ', written(l_1_text), '</span>'))
        return concat(t_12)
    context.exported_vars.add('completion')
    context.vars['completion'] = l_0_completion = Macro(environment, macro, 'completion', ('percent', 'text'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'

    def macro(l_1_kpi):
        t_13 = []
        l_1_words = resolve('words')
        if l_1_kpi is missing:
            l_1_kpi = undefined("parameter 'kpi' was not provided", name='kpi')
        pass
        if l_1_kpi.actual.text:
            pass
            t_13.append(' <span class="reading')
            if l_1_kpi.behind:
                pass
                t_13.append(' loud')
            t_13.extend(('"><span class="figure">', written(l_1_kpi.actual.text), '</span>'))
            if l_1_kpi.attained.text:
                pass
                t_13.extend((', ', written((undefined(name='words') if l_1_words is missing else l_1_words).of_plan.format(share=l_1_kpi.attained.text))))
            t_13.append('</span>')
        elif l_1_kpi.current:
            pass
            t_13.extend((' <span class="reading">', written((undefined(name='words') if l_1_words is missing else l_1_words).target), ' ', written(l_1_kpi.current), '</span>'))
        return concat(t_13)
    context.exported_vars.add('reading')
    context.vars['reading'] = l_0_reading = Macro(environment, macro, 'reading', ('kpi',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'

    def macro(l_1_helps):
        t_14 = []
        if l_1_helps is missing:
            l_1_helps = undefined("parameter 'helps' was not provided", name='helps')
        pass
        if l_1_helps:
            pass
            t_14.append(' data-sorts=""')
        return concat(t_14)
    context.exported_vars.add('sorts')
    context.vars['sorts'] = l_0_sorts = Macro(environment, macro, 'sorts', ('helps',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'

    def macro(l_1_key):
        t_15 = []
        if l_1_key is missing:
            l_1_key = undefined("parameter 'key' was not provided", name='key')
        pass
        t_15.append(written(t_5(l_1_key)))
        return concat(t_15)
    context.exported_vars.add('tone')
    context.vars['tone'] = l_0_tone = Macro(environment, macro, 'tone', ('key',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'

    def macro(l_1_mark):
        t_16 = []
        l_1_words = resolve('words')
        if l_1_mark is missing:
            l_1_mark = undefined("parameter 'mark' was not provided", name='mark')
        pass
        t_16.extend(('<span class="party">', written(t_3(l_1_mark)), ' ', written((undefined(name='words') if l_1_words is missing else l_1_words).several), '</span>'))
        return concat(t_16)
    context.exported_vars.add('several')
    context.vars['several'] = l_0_several = Macro(environment, macro, 'several', ('mark',), False, False, False, context.eval_ctx.autoescape)
blocks = {}
debug_info = '2=48&4=72&5=79&6=81&7=110&8=117&11=128&13=145&15=168&17=184&19=202&20=208&21=232&26=245&28=259&30=271'
MADE_OF = "adb7f8f6b5031aeef614529f4d372c045f2d9e4a8436e2218939435c850cc8d9"
