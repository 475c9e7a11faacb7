"""focus-areas.html.jinja as Jinja compiles it. Written by `make generate`; do not edit it."""

from jbp.rendering.written import written_html as written
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'focus-areas.html.jinja'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0:
        yield None
    parent_template = None
    l_0_marked = l_0_listed = missing
    try:
        t_1 = environment.filters['applies']
    except KeyError:

        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'applies' found.")
    try:
        t_2 = environment.filters['length']
    except KeyError:

        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    try:
        t_3 = environment.filters['soft']
    except KeyError:

        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'soft' found.")
    pass
    parent_template = environment.get_template('page.html.jinja', 'focus-areas.html.jinja')
    for name, parent_block in parent_template.blocks.items():
        context.blocks.setdefault(name, []).append(parent_block)

    def macro(l_1_groups):
        t_4 = []
        if l_1_groups is missing:
            l_1_groups = undefined("parameter 'groups' was not provided", name='groups')
        pass
        for l_2_group in l_1_groups:
            l_2_parts = resolve('parts')
            _loop_vars = {}
            pass
            t_4.extend(('<div class="marked-lines"', written(t_1(l_2_group.party)), '>\n'))
            if t_2(l_2_group.lines) == 1 and (not l_2_group.lines[0].text):
                pass
                t_4.extend(('<p class="lead">', written((undefined(name='parts') if l_2_parts is missing else l_2_parts).party(l_2_group.party)), ' <span class="amount">', written((undefined(name='parts') if l_2_parts is missing else l_2_parts).amount(l_2_group.lines[0].amount)), '</span></p>\n'))
            else:
                pass
                t_4.extend(('<p class="lead">', written((undefined(name='parts') if l_2_parts is missing else l_2_parts).party(l_2_group.party)), '</p>\n<ul class="bullets">\n'))
                for l_3_line in l_2_group.lines:
                    _loop_vars = {}
                    pass
                    t_4.extend(('<li>', written(t_3(l_3_line.text))))
                    if l_3_line.kind:
                        pass
                        t_4.extend((' <span class="kind">', written(l_3_line.kind), '</span>'))
                    if l_3_line.amount.text:
                        pass
                        t_4.extend((' <span class="amount">', written((undefined(name='parts') if l_2_parts is missing else l_2_parts).amount(l_3_line.amount)), '</span>'))
                    t_4.append('</li>\n')
                l_3_line = missing
                t_4.append('</ul>\n')
            t_4.append('</div>\n')
        l_2_group = l_2_parts = missing
        return concat(t_4)
    context.exported_vars.add('marked')
    context.vars['marked'] = l_0_marked = Macro(environment, macro, 'marked', ('groups',), False, False, False, context.eval_ctx.autoescape)

    def macro(l_1_texts):
        t_5 = []
        if l_1_texts is missing:
            l_1_texts = undefined("parameter 'texts' was not provided", name='texts')
        pass
        t_5.append('<ul class="bullets">\n')
        for l_2_text in l_1_texts:
            _loop_vars = {}
            pass
            t_5.extend(('<li>', written(t_3(l_2_text)), '</li>\n'))
        l_2_text = missing
        t_5.append('</ul>\n')
        return concat(t_5)
    context.exported_vars.add('listed')
    context.vars['listed'] = l_0_listed = Macro(environment, macro, 'listed', ('texts',), False, False, False, context.eval_ctx.autoescape)
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
    try:
        t_1 = environment.filters['applies']
    except KeyError:

        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'applies' found.")
    try:
        t_6 = environment.filters['meter']
    except KeyError:

        @internalcode
        def t_6(*unused):
            raise TemplateRuntimeError("No filter named 'meter' found.")
    try:
        t_3 = environment.filters['soft']
    except KeyError:

        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'soft' found.")
    pass
    if (undefined(name='view') if l_0_view is missing else l_0_view).sections:
        pass
        yield '<ul class="legend parties">\n'
        for l_1_mark in (undefined(name='view') if l_0_view is missing else l_0_view).legend:
            l_1_parts = resolve('parts')
            _loop_vars = {}
            pass
            yield '<li>'
            yield written((undefined(name='parts') if l_1_parts is missing else l_1_parts).party(l_1_mark))
            yield '</li>\n'
        l_1_mark = l_1_parts = missing
        yield '</ul>\n'
    for l_1_section in (undefined(name='view') if l_0_view is missing else l_0_view).sections:
        _loop_vars = {}
        pass
        yield '<section aria-labelledby="'
        yield written(l_1_section.state)
        yield '">\n<h2 id="'
        yield written(l_1_section.state)
        yield '">'
        yield written(l_1_section.title)
        yield '</h2>\n<table class="cards areas">\n<thead>\n<tr><th scope="col">'
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).focus_area)
        yield '</th>'
        if 'objectives' in l_1_section.columns:
            pass
            yield '<th scope="col">'
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).partnership_objectives)
            yield '</th>'
        if 'needs' in l_1_section.columns:
            pass
            yield '<th scope="col">'
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).needs)
            yield '</th>'
        if 'clients' in l_1_section.columns:
            pass
            yield '<th scope="col">'
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).target_clients)
            yield '</th>'
        if 'value' in l_1_section.columns:
            pass
            yield '<th scope="col">'
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).value)
            yield '</th>'
        if 'kpis' in l_1_section.columns:
            pass
            yield '<th scope="col">'
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).kpis_and_timing)
            yield '</th>'
        if 'path' in l_1_section.columns:
            pass
            yield '<th scope="col">'
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).path)
            yield '</th>'
        yield '</tr>\n</thead>\n<tbody>\n'
        for l_2_row in l_1_section.rows:
            l_2_parts = resolve('parts')
            l_2_marked = resolve('marked')
            l_2_listed = resolve('listed')
            _loop_vars = {}
            pass
            yield '<tr'
            yield written(t_1(l_2_row.party, *l_2_row.marked))
            yield '>\n<th scope="row"><span class="title">'
            yield written(l_2_row.number)
            yield '. '
            yield written(t_3(l_2_row.title))
            yield '</span>'
            yield written((undefined(name='parts') if l_2_parts is missing else l_2_parts).party(l_2_row.party))
            if l_2_row.component:
                pass
                yield '<span class="says">'
                yield written(t_3(l_2_row.component))
                yield '</span>'
            if l_2_row.horizon:
                pass
                yield '<span class="says">'
                yield written((undefined(name='words') if l_0_words is missing else l_0_words).horizon)
                yield ' '
                yield written(l_2_row.horizon)
                yield '</span>'
            yield '</th>\n'
            if 'objectives' in l_1_section.columns:
                pass
                yield '<td class="objectives" data-label="'
                yield written((undefined(name='words') if l_0_words is missing else l_0_words).partnership_objectives)
                yield '">'
                if l_2_row.objectives:
                    pass
                    yield written((undefined(name='marked') if l_2_marked is missing else l_2_marked)(l_2_row.objectives))
                else:
                    pass
                    yield written((undefined(name='words') if l_0_words is missing else l_0_words).nothing)
                yield '</td>\n'
            if 'needs' in l_1_section.columns:
                pass
                yield '<td data-label="'
                yield written((undefined(name='words') if l_0_words is missing else l_0_words).needs)
                yield '">'
                if l_2_row.needs:
                    pass
                    yield written((undefined(name='listed') if l_2_listed is missing else l_2_listed)(l_2_row.needs))
                else:
                    pass
                    yield written((undefined(name='words') if l_0_words is missing else l_0_words).nothing)
                yield '</td>\n'
            if 'clients' in l_1_section.columns:
                pass
                yield '<td data-label="'
                yield written((undefined(name='words') if l_0_words is missing else l_0_words).target_clients)
                yield '">'
                if l_2_row.clients:
                    pass
                    yield written((undefined(name='listed') if l_2_listed is missing else l_2_listed)(l_2_row.clients))
                else:
                    pass
                    yield written((undefined(name='words') if l_0_words is missing else l_0_words).nothing)
                yield '</td>\n'
            if 'value' in l_1_section.columns:
                pass
                yield '<td class="value" data-label="'
                yield written((undefined(name='words') if l_0_words is missing else l_0_words).value)
                yield '">'
                if not l_2_row.value and (not l_2_row.value_customer):
                    pass
                    yield written((undefined(name='words') if l_0_words is missing else l_0_words).nothing)
                yield written((undefined(name='marked') if l_2_marked is missing else l_2_marked)(l_2_row.value))
                if l_2_row.value_customer:
                    pass
                    yield '<p class="lead">'
                    yield written((undefined(name='words') if l_0_words is missing else l_0_words).value_customer)
                    yield '</p><p>'
                    yield written(t_3(l_2_row.value_customer))
                    yield '</p>'
                if l_2_row.value_period:
                    pass
                    yield '<span class="says">'
                    yield written(l_2_row.value_period)
                    yield '</span>'
                yield '</td>\n'
            if 'kpis' in l_1_section.columns:
                pass
                yield '<td data-label="'
                yield written((undefined(name='words') if l_0_words is missing else l_0_words).kpis_and_timing)
                yield '">'
                if l_2_row.kpis:
                    pass
                    yield written((undefined(name='marked') if l_2_marked is missing else l_2_marked)(l_2_row.kpis))
                else:
                    pass
                    yield written((undefined(name='words') if l_0_words is missing else l_0_words).nothing)
                yield '</td>\n'
            if 'path' in l_1_section.columns:
                pass
                yield '<td data-label="'
                yield written((undefined(name='words') if l_0_words is missing else l_0_words).path)
                yield '">'
                yield written(t_3(l_2_row.path or (undefined(name='words') if l_0_words is missing else l_0_words).nothing))
                yield '</td>\n'
            yield '</tr>\n'
        l_2_row = l_2_parts = l_2_marked = l_2_listed = missing
        yield '</tbody>\n</table>\n'

        def t_7(fiter):
            for l_2_row in fiter:
                if l_2_row.targets or l_2_row.mobilization:
                    yield l_2_row
        for l_2_row in t_7(l_1_section.rows):
            _loop_vars = {}
            pass
            yield '<h3 class="sub">'
            yield written((undefined(name='words') if l_0_words is missing else l_0_words).targets_of.format(area=l_2_row.title))
            yield '</h3>\n'
            if l_2_row.targets:
                pass
                yield '<section class="scroll" tabindex="0" aria-label="'
                yield written((undefined(name='words') if l_0_words is missing else l_0_words).targets_of.format(area=l_2_row.title))
                yield '">\n<table class="matrix">\n<thead>\n<tr><th scope="col">'
                yield written((undefined(name='words') if l_0_words is missing else l_0_words).kpi)
                yield '</th>'
                if l_2_row.targets.with_parties:
                    pass
                    yield '<th scope="col">'
                    yield written((undefined(name='words') if l_0_words is missing else l_0_words).applies_to)
                    yield '</th>'
                for l_3_period in l_2_row.targets.periods:
                    _loop_vars = {}
                    pass
                    yield '<th scope="col" class="number">'
                    yield written(l_3_period)
                    yield '</th>'
                l_3_period = missing
                if l_2_row.targets.total:
                    pass
                    yield '<th scope="col" class="number">'
                    yield written(l_2_row.targets.total)
                    yield '</th>'
                yield '</tr>\n</thead>\n'
                for l_3_group in l_2_row.targets.groups:
                    _loop_vars = {}
                    pass
                    yield '<tbody>\n<tr class="band"><th scope="rowgroup" colspan="'
                    yield written(l_2_row.targets.width)
                    yield '">'
                    yield written(l_3_group.name)
                    yield '</th></tr>\n'
                    for l_4_kpi in l_3_group.rows:
                        l_4_parts = resolve('parts')
                        _loop_vars = {}
                        pass
                        yield '<tr'
                        yield written(t_1(l_4_kpi.party))
                        yield '>\n<th scope="row">'
                        yield written(t_3(l_4_kpi.title))
                        yield '</th>\n'
                        if l_2_row.targets.with_parties:
                            pass
                            yield '<td>'
                            yield written((undefined(name='parts') if l_4_parts is missing else l_4_parts).party(l_4_kpi.party))
                            yield '</td>\n'
                        for l_5_cell in l_4_kpi.cells:
                            _loop_vars = {}
                            pass
                            yield '<td class="number">'
                            yield written((undefined(name='parts') if l_4_parts is missing else l_4_parts).amount(l_5_cell, ''))
                            yield '</td>\n'
                        l_5_cell = missing
                        if l_2_row.targets.total:
                            pass
                            yield '<td class="number total">'
                            yield written((undefined(name='parts') if l_4_parts is missing else l_4_parts).amount(l_4_kpi.total, ''))
                            for l_5_said in l_4_kpi.contradictions:
                                _loop_vars = {}
                                pass
                                yield '<span class="says"><span class="flag">'
                                yield written(l_5_said)
                                yield '</span></span>'
                            l_5_said = missing
                            yield '</td>\n'
                        yield '</tr>\n'
                    l_4_kpi = l_4_parts = missing
                    yield '</tbody>\n'
                l_3_group = missing
                yield '</table>\n</section>\n'
            if l_2_row.mobilization:
                pass
                yield '<ul class="mobilization">\n<li class="quiet">'
                yield written((undefined(name='words') if l_0_words is missing else l_0_words).mobilization_heading)
                yield '</li>\n'
                for l_3_line in l_2_row.mobilization:
                    l_3_parts = resolve('parts')
                    _loop_vars = {}
                    pass
                    yield '<li'
                    yield written(t_1(l_3_line.party))
                    yield '>'
                    yield written((undefined(name='parts') if l_3_parts is missing else l_3_parts).party(l_3_line.party))
                    yield ' <span>'
                    yield written(t_6(l_3_line.level))
                    yield ' '
                    yield written(l_3_line.word)
                    yield '</span></li>\n'
                l_3_line = l_3_parts = missing
                yield '</ul>\n'
        l_2_row = missing
        yield '</section>\n'
    l_1_section = missing
    if not (undefined(name='view') if l_0_view is missing else l_0_view).sections:
        pass
        yield '<p class="north-star">'
        yield written((undefined(name='words') if l_0_words is missing else l_0_words).nothing_yet)
        yield '</p>\n'
blocks = {'main': block_main}
debug_info = '2=31&3=34&4=39&5=45&6=48&7=52&9=61&11=64&12=69&19=99&21=107&22=112&26=124&27=152&29=155&30=160&34=164&35=168&36=170&39=174&40=176&41=181&42=186&43=191&44=196&45=201&49=207&50=214&51=216&52=234&53=237&55=246&56=249&58=258&59=261&61=270&62=273&64=292&65=295&67=304&68=307&74=314&75=322&76=324&77=327&80=329&82=349&84=353&85=357&86=362&87=364&88=366&89=369&91=371&92=375&94=378&95=381&104=395&106=398&107=400&108=405&115=418&116=421'
MADE_OF = "12e412963451a90347d22cc9bbf4ea05f8901650c94032052510c7b41977bfa2"
