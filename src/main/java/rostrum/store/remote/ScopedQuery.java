package rostrum.store.remote;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.E_NotOneOf;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.E_SameTerm;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrStartsWith;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.syntax.Template;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformer;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * Rewrites a query for a store in which a release is some graphs among others. Triple patterns of the default graph are
 * looked for in the graph that holds the whole release; {@code GRAPH} with a name looks in the graph of that name in the
 * store, and with a variable in graphs of the release only. The variable then stands for names in the store, so that the
 * constants it is compared with are named so too, and its string is made that of the published name. A query with its
 * own data set (FROM, FROM NAMED) keeps it, under the store's names. DESCRIBE, of which SPARQL leaves open what it gives,
 * becomes the CONSTRUCT of all triples about the things described.
 */
final class ScopedQuery {
    private final ReleaseScope scope;
    private final Set<Var> names;
    private final boolean ownData;

    private ScopedQuery(ReleaseScope scope, Set<Var> names, boolean ownData) {
        this.scope = scope;
        this.names = names;
        this.ownData = ownData;
    }

    static Query of(Query asked, ReleaseScope scope) {
        Query query = asked.isDescribeType() ? construct(asked) : asked;
        Set<Var> names = new HashSet<>();
        Names collecting = new Names(names);
        QueryTransformOps.transform(query, collecting, new ExprTransformApplyElementTransform(collecting));
        ScopedQuery scoped = new ScopedQuery(scope, names, query.hasDatasetDescription());
        Elements elements = scoped.new Elements();
        Query made = QueryTransformOps.transform(query, elements, scoped.new Expressions(elements));
        if (made.hasValues()) {
            made.setValuesDataBlock(
                    made.getValuesVariables(),
                    made.getValuesData().stream().map(scoped::named).toList());
        }
        return scoped.ownData ? scoped.withData(made) : made;
    }

    private Query withData(Query query) {
        List<String> graphs = query.getGraphURIs().stream().map(this::stored).toList();
        List<String> named =
                query.getNamedGraphURIs().stream().map(this::stored).toList();
        query.getGraphURIs().clear();
        query.getNamedGraphURIs().clear();
        graphs.forEach(query::addGraphURI);
        named.forEach(query::addNamedGraphURI);
        return query;
    }

    private String stored(String graph) {
        return scope.stored(NodeFactory.createURI(graph)).getURI();
    }

    private Binding named(Binding row) {
        BindingBuilder same = BindingFactory.builder();
        row.forEach((variable, node) ->
                same.add(variable, names.contains(variable) && node.isURI() ? scope.stored(node) : node));
        return same.build();
    }

    private static Query construct(Query describe) {
        Var thing = Var.alloc("described");
        Triple about = Triple.create(thing, Var.alloc("describedBy"), Var.alloc("describedAs"));
        ElementUnion things = new ElementUnion();
        describe.getResultURIs().forEach(node -> {
            ElementData one = new ElementData();
            one.add(thing);
            one.add(BindingFactory.binding(thing, node));
            things.addElement(group(one));
        });
        if (describe.getQueryPattern() != null) {
            for (Var variable : describe.getProjectVars()) {
                Query of = QueryFactory.create();
                of.setQuerySelectType();
                of.addResultVar(thing, new ExprVar(variable));
                of.setQueryPattern(describe.getQueryPattern());
                of.setLimit(describe.getLimit());
                of.setOffset(describe.getOffset());
                things.addElement(group(new ElementSubQuery(of)));
            }
        }
        ElementGroup pattern = group(things);
        ElementTriplesBlock all = new ElementTriplesBlock();
        all.addTriple(about);
        pattern.addElement(all);
        Query construct = QueryFactory.create();
        construct.setQueryConstructType();
        construct.setConstructTemplate(new Template(BasicPattern.wrap(List.of(about))));
        construct.setQueryPattern(pattern);
        describe.getGraphURIs().forEach(construct::addGraphURI);
        describe.getNamedGraphURIs().forEach(construct::addNamedGraphURI);
        return construct;
    }

    private static ElementGroup group(Element... elements) {
        ElementGroup group = new ElementGroup();
        List.of(elements).forEach(group::addElement);
        return group;
    }

    /** Collects the variables that stand for graphs. */
    private static final class Names extends ElementTransformCopyBase {
        private final Set<Var> names;

        Names(Set<Var> names) {
            this.names = names;
        }

        @Override
        public Element transform(ElementNamedGraph element, Node name, Element inner) {
            if (Var.isVar(element.getGraphNameNode())) {
                names.add(Var.alloc(element.getGraphNameNode()));
            }
            return super.transform(element, name, inner);
        }
    }

    /** From the inside out: each block of triples goes into the whole, and out again where a GRAPH is around it. */
    private final class Elements extends ElementTransformCopyBase {
        @Override
        public Element transform(ElementTriplesBlock block) {
            return block.isEmpty() ? block : inWhole(block);
        }

        @Override
        public Element transform(ElementPathBlock block) {
            return block.isEmpty() ? block : inWhole(block);
        }

        private Element inWhole(Element block) {
            return ownData ? block : new ElementNamedGraph(scope.whole(), group(block));
        }

        @Override
        public Element transform(ElementData data) {
            return new ElementData(
                    data.getVars(),
                    data.getRows().stream().map(ScopedQuery.this::named).collect(Collectors.toList()));
        }

        @Override
        public Element transform(ElementNamedGraph element, Node name, Element inner) {
            Outside outside = new Outside();
            Element plain =
                    ElementTransformer.transform(inner, outside, new ExprTransformApplyElementTransform(outside));
            if (!Var.isVar(name)) {
                return new ElementNamedGraph(scope.stored(name), plain);
            }
            Expr ours =
                    new E_StrStartsWith(new E_Str(new ExprVar(Var.alloc(name))), NodeValue.makeString(scope.graphs()));
            return new OursOnly(new ElementNamedGraph(name, plain), new ElementFilter(ours));
        }

        /** The condition stands beside what else is asked of the graph's triples, so that no store scans all of them. */
        @Override
        public Element transform(ElementGroup group, List<Element> elements) {
            ElementGroup flat = new ElementGroup();
            elements.forEach(element -> {
                if (element instanceof OursOnly inner) {
                    inner.getElements().forEach(flat::addElement);
                } else {
                    flat.addElement(element);
                }
            });
            return flat;
        }
    }

    /** A GRAPH with a variable, and the condition that it is one of the release. */
    private static final class OursOnly extends ElementGroup {
        OursOnly(Element graph, Element condition) {
            addElement(graph);
            addElement(condition);
        }
    }

    private final class Outside extends ElementTransformCopyBase {
        @Override
        public Element transform(ElementNamedGraph element, Node name, Element inner) {
            return name.equals(scope.whole()) ? inner : super.transform(element, name, inner);
        }
    }

    private final class Expressions extends ExprTransformApplyElementTransform {
        Expressions(ElementTransform elements) {
            super(elements);
        }

        @Override
        public Expr transform(ExprFunction1 function, Expr argument) {
            return function instanceof E_Str && isName(argument)
                    ? new E_StrConcat(new ExprList(List.of(
                            NodeValue.makeString(scope.base()),
                            new E_StrAfter(new E_Str(argument), NodeValue.makeString(scope.graphs())))))
                    : super.transform(function, argument);
        }

        @Override
        public Expr transform(ExprFunction2 function, Expr left, Expr right) {
            boolean compares =
                    function instanceof E_Equals || function instanceof E_NotEquals || function instanceof E_SameTerm;
            return compares && (isName(left) || isName(right))
                    ? function.copy(stored(left), stored(right))
                    : super.transform(function, left, right);
        }

        @Override
        public Expr transform(ExprFunctionN function, ExprList arguments) {
            boolean compares = function instanceof E_OneOf || function instanceof E_NotOneOf;
            if (!compares || !isName(arguments.get(0))) {
                return super.transform(function, arguments);
            }
            List<Expr> stored = new ArrayList<>();
            arguments.forEach(argument -> stored.add(stored(argument)));
            return function.copy(new ExprList(stored));
        }

        private boolean isName(Expr expression) {
            return expression.isVariable() && names.contains(expression.asVar());
        }

        private Expr stored(Expr expression) {
            return expression instanceof NodeValue value && value.asNode().isURI()
                    ? NodeValue.makeNode(scope.stored(value.asNode()))
                    : expression;
        }
    }
}
