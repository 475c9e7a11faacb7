"""blocks.md.jinja as Jinja compiles it. Written by `make generate`; do not edit it."""

from jbp.rendering.written import written_markdown as written
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'blocks.md.jinja'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0:
        yield None
    l_0_parts = l_0_cell = l_0_table = l_0_block = missing
    try:
        t_1 = environment.filters['address']
    except KeyError:

        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'address' found.")
    try:
        t_2 = environment.filters['arrow_glyph']
    except KeyError:

        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'arrow_glyph' found.")
    try:
        t_3 = environment.filters['chart']
    except KeyError:

        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'chart' found.")
    try:
        t_4 = environment.filters['kind']
    except KeyError:

        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'kind' found.")
    try:
        t_5 = environment.filters['wheel_glyph']
    except KeyError:

        @internalcode
        def t_5(*unused):
            raise TemplateRuntimeError("No filter named 'wheel_glyph' found.")
    try:
        t_6 = environment.tests['none']
    except KeyError:

        @internalcode
        def t_6(*unused):
            raise TemplateRuntimeError("No test named 'none' found.")
    pass
    l_0_parts = context.vars['parts'] = environment.get_template('parts.md.jinja', 'blocks.md.jinja').make_module(context.get_all(), True, {'block': l_0_block, 'cell': l_0_cell, 'parts': l_0_parts, 'table': l_0_table})
    context.exported_vars.discard('parts')
    yield '\n'

    def macro(l_1_one):
        t_7 = []
        l_1_words = resolve('words')
        l_1_kind = missing
        if l_1_one is missing:
            l_1_one = undefined("parameter 'one' was not provided", name='one')
        pass
        l_1_kind = t_4(l_1_one)
        if (undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'Text':
            pass
            if l_1_one.strong and l_1_one.text:
                pass
                t_7.extend(('**', written(l_1_one.text), '**'))
            else:
                pass
                t_7.append(written(l_1_one.text))
        elif (undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'Day':
            pass
            t_7.append(written((undefined(name='parts') if l_0_parts is missing else l_0_parts).loud(l_1_one.text, l_1_one.late and l_1_one.text)))
        elif (undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'Figure':
            pass
            t_7.append(written((undefined(name='parts') if l_0_parts is missing else l_0_parts).loud(l_1_one.text, (l_1_one.tbd or l_1_one.loud) and l_1_one.text)))
        elif (undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'Level':
            pass
            t_7.append(written(l_1_one.word))
        elif (undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'Completion':
            pass
            if not t_6(l_1_one.percent) and l_1_one.text:
                pass
                t_7.extend((written(t_5(l_1_one.percent)), ' '))
            t_7.append(written(l_1_one.text))
        elif (undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'StatusView':
            pass
            t_7.append(written((undefined(name='parts') if l_0_parts is missing else l_0_parts).standing(l_1_one)))
        elif (undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'PartyMark':
            pass
            t_7.append(written(l_1_one.name or (undefined(name='words') if l_1_words is missing else l_1_words).not_stated))
        elif (undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'TrendMark':
            pass
            t_7.extend((written(t_2(l_1_one.key)), ' ', written(l_1_one.word)))
        elif (undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'Link':
            pass
            if l_1_one.url:
                pass
                t_7.extend(('[', written(l_1_one.text), '](<', written(t_1(l_1_one.url)), '>)'))
            else:
                pass
                t_7.append(written(l_1_one.text))
        elif (undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'Lines':
            pass
            l_2_loop = missing
            for l_2_line, l_2_loop in LoopContext(l_1_one.cells, undefined):
                _loop_vars = {}
                pass
                t_7.append(written((undefined(name='cell') if l_0_cell is missing else l_0_cell)(l_2_line)))
                if not l_2_loop.last:
                    pass
                    t_7.append('<br>')
            l_2_loop = l_2_line = missing
        return concat(t_7)
    context.exported_vars.add('cell')
    context.vars['cell'] = l_0_cell = Macro(environment, macro, 'cell', ('one',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'

    def macro(l_1_one):
        t_8 = []
        if l_1_one is missing:
            l_1_one = undefined("parameter 'one' was not provided", name='one')
        pass
        l_2_loop = missing
        for l_2_group, l_2_loop in LoopContext(l_1_one.groups, undefined):
            _loop_vars = {}
            pass
            if l_2_loop.first or l_2_group.title:
                pass
                t_8.append('\n')
                if l_2_group.title:
                    pass
                    t_8.extend(('### ', written(l_2_group.title), '\n\n'))
                t_8.append('|')
                for l_3_column in l_1_one.columns:
                    _loop_vars = {}
                    pass
                    t_8.extend((' ', written(l_3_column.title), ' |'))
                l_3_column = missing
                t_8.append('\n|')
                for l_3_column in l_1_one.columns:
                    _loop_vars = {}
                    pass
                    t_8.append(' ')
                    if l_3_column.kind == 'number':
                        pass
                        t_8.append('---:')
                    else:
                        pass
                        t_8.append('---')
                    t_8.append(' |')
                l_3_column = missing
                t_8.append('\n')
            for l_3_row in l_2_group.rows:
                _loop_vars = {}
                pass
                t_8.append('|')
                for l_4_value in l_3_row.cells:
                    _loop_vars = {}
                    pass
                    t_8.extend((' ', written((undefined(name='cell') if l_0_cell is missing else l_0_cell)(l_4_value)), ' |'))
                l_4_value = missing
                t_8.append('\n')
            l_3_row = missing
        l_2_loop = l_2_group = missing
        return concat(t_8)
    context.exported_vars.add('table')
    context.vars['table'] = l_0_table = Macro(environment, macro, 'table', ('one',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'

    def macro(l_1_one, l_1_level):
        t_9 = []
        l_1_kind = missing
        if l_1_one is missing:
            l_1_one = undefined("parameter 'one' was not provided", name='one')
        if l_1_level is missing:
            l_1_level = 3
        pass
        l_1_kind = t_4(l_1_one)
        if (undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'Paragraph':
            pass
            t_9.extend((written(l_1_one.text), '\n\n'))
        elif (undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'Quote':
            pass
            t_9.extend(('- “', written(l_1_one.text), '”'))
            if l_1_one.by:
                pass
                t_9.extend((', ', written(l_1_one.by)))
            if l_1_one.party:
                pass
                t_9.extend((' (', written(l_1_one.party.name), ')'))
            t_9.append('\n')
        elif (undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'Bullets':
            pass
            l_2_loop = missing
            for l_2_item, l_2_loop in LoopContext(l_1_one.items, undefined):
                _loop_vars = {}
                pass
                if l_1_one.ordered:
                    pass
                    t_9.extend((written(l_2_loop.index), '.'))
                else:
                    pass
                    t_9.append('-')
                if l_2_item.text:
                    pass
                    t_9.extend((' ', written(l_2_item.text)))
                if l_2_item.details:
                    pass
                    t_9.append(' ')
                    if l_2_item.text:
                        pass
                        t_9.append('(')
                    l_3_loop = missing
                    for l_3_detail, l_3_loop in LoopContext(l_2_item.details, undefined):
                        _loop_vars = {}
                        pass
                        t_9.append(written((undefined(name='cell') if l_0_cell is missing else l_0_cell)(l_3_detail)))
                        if not l_3_loop.last:
                            pass
                            t_9.append(', ')
                    l_3_loop = l_3_detail = missing
                    if l_2_item.text:
                        pass
                        t_9.append(')')
                t_9.append('\n')
            l_2_loop = l_2_item = missing
            t_9.append('\n')
        elif (undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'Facts':
            pass
            for l_2_name, l_2_value in l_1_one.pairs:
                _loop_vars = {}
                pass
                t_9.extend(('- ', written(l_2_name), ': ', written((undefined(name='cell') if l_0_cell is missing else l_0_cell)(l_2_value)), '\n'))
            l_2_name = l_2_value = missing
            t_9.append('\n')
        elif (undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'Table':
            pass
            t_9.extend((written((undefined(name='table') if l_0_table is missing else l_0_table)(l_1_one)), '\n\n'))
        elif (undefined(name='kind') if l_1_kind is missing else l_1_kind) == 'Cards':
            pass
            for l_2_card in l_1_one.cards:
                l_2_range = resolve('range')
                _loop_vars = {}
                pass
                for l_3__ in (undefined(name='range') if l_2_range is missing else l_2_range)(l_1_level):
                    _loop_vars = {}
                    pass
                    t_9.append('#')
                l_3__ = missing
                t_9.extend((' ', written(l_2_card.title)))
                if l_2_card.party and l_2_card.party.name not in l_2_card.title:
                    pass
                    t_9.extend((' (', written(l_2_card.party.name), ')'))
                if l_2_card.figure:
                    pass
                    t_9.extend((': ', written((undefined(name='cell') if l_0_cell is missing else l_0_cell)(l_2_card.figure))))
                t_9.append('\n\n')
                for l_3_inner in l_2_card.blocks:
                    _loop_vars = {}
                    pass
                    t_9.extend((written((undefined(name='block') if l_0_block is missing else l_0_block)(l_3_inner, l_1_level + 1)), '\n'))
                l_3_inner = missing
            l_2_card = l_2_range = missing
        else:
            pass
            t_9.extend((written(t_3(l_1_one)), '\n\n'))
        return concat(t_9)
    context.exported_vars.add('block')
    context.vars['block'] = l_0_block = Macro(environment, macro, 'block', ('one', 'level'), False, False, False, context.eval_ctx.autoescape)
blocks = {}
debug_info = '2=48&4=51&5=58&6=59&7=73&8=78&9=83&10=88&11=99&12=104&13=109&14=116&15=132&19=151&20=157&21=160&23=165&24=169&27=175&29=187&32=210&33=216&39=234&40=242&41=243&42=246&44=249&45=253&47=272&48=275&49=278&53=330&54=332&55=337&58=346&60=352&61=354&62=358&65=385&66=389&70=397'
MADE_OF = "03568e1c76ba558c573887c8d565eaa3e078fe81ffb20b585e923b2e2aa8039e"
