using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.Mutation;

/// <summary>A kind of mistake, and where it can be made.</summary>
/// <param name="Name">The name, as the option <c>--operator</c> takes it.</param>
/// <param name="Changes">Returns the changes of a node of the code; none if the operator does not apply to it.</param>
internal sealed record MutationOperator(string Name, Func<SyntaxNode, SemanticModel, IEnumerable<Change>> Changes)
{
    /// <summary>All operators. Where several of them make the same change, the first one has it.</summary>
    public static IReadOnlyList<MutationOperator> All { get; } =
    [
        new("comparison-boundary", ComparisonOperators.Boundary),
        new("comparison-negated", ComparisonOperators.Negated),
        new("equality", ComparisonOperators.Equality),
        new("comparison-order", ComparisonOperators.Order),
        new("and-or", LogicOperators.AndOr),
        new("operand-removed", LogicOperators.OperandRemoved),
        new("not-removed", LogicOperators.NotRemoved),
        new("condition-fixed", LogicOperators.ConditionFixed),
        new("ternary-swapped", LogicOperators.TernarySwapped),
        new("boolean", LogicOperators.Boolean),
        new("coalesce", LogicOperators.Coalesce),
        new("conditional-access", LogicOperators.ConditionalAccess),
        new("arithmetic", ArithmeticOperators.Arithmetic),
        new("increment", ArithmeticOperators.Increment),
        new("compound-assignment", ArithmeticOperators.CompoundAssignment),
        new("number", ArithmeticOperators.Number),
        new("sign-removed", ArithmeticOperators.SignRemoved),
        new("bit-operator", ArithmeticOperators.BitOperator),
        new("shift", ArithmeticOperators.Shift),
        new("checked-removed", ArithmeticOperators.CheckedRemoved),
        new("text", TextOperators.Text),
        new("character", TextOperators.Character),
        new("character-class", TextOperators.CharacterClass),
        new("text-comparison", TextOperators.Comparison),
        new("text-position", TextOperators.Position),
        new("search-direction", TextOperators.SearchDirection),
        new("slice", CollectionOperators.Slice),
        new("quantifier", CollectionOperators.Quantifier),
        new("first-last", CollectionOperators.FirstLast),
        new("min-max", CollectionOperators.MinMax),
        new("collection-emptied", CollectionOperators.Emptied),
        new("sort-order", CollectionOperators.SortOrder),
        new("filter-removed", CollectionOperators.FilterRemoved),
        new("is-not", PatternOperators.IsNot),
        new("pattern-and-or", PatternOperators.AndOr),
        new("pattern-range", PatternOperators.Range),
        new("pattern-property-removed", PatternOperators.PropertyRemoved),
        new("switch-arm-removed", PatternOperators.ArmRemoved),
        new("enum-member", PatternOperators.EnumMember),
        new("result-replaced", FlowOperators.ResultReplaced),
        new("call-removed", FlowOperators.CallRemoved),
        new("assignment-removed", FlowOperators.AssignmentRemoved),
        new("jump-removed", FlowOperators.JumpRemoved),
        new("break-continue", FlowOperators.BreakContinue),
        new("loop-removed", FlowOperators.LoopRemoved),
        new("using-removed", FlowOperators.UsingRemoved),
    ];
}
