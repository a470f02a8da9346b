using System.ComponentModel.DataAnnotations;
using FluentValidation;

namespace LambdaEventHandler.Features.Controllers;

public sealed class ReservationsController
{
    public string PostReservations(Reservation reservation, [Range(1, 5)] int page = 1) => $"{reservation.Guest} {page}";

    [SkipValidation]
    public string PutReservations(Reservation reservation) => $"{reservation.Guest}";

    public Reservation GetReservations() => new("Lessa", [new(10)]);

    public string GetBroken([Broken] string name) => name;
}

public sealed record Reservation([Required] string? Guest, IReadOnlyList<ReservedLine>? Lines = null);

public sealed record ReservedLine([Range(1, 9)] int Qty);

[AttributeUsage(AttributeTargets.Parameter)]
public sealed class BrokenAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => throw new InvalidOperationException("The table of names is missing.");
}

public sealed class ReservationValidator : AbstractValidator<Reservation>
{
    public ReservationValidator()
    {
        RuleFor(reservation => reservation.Guest).MustAsync(async (guest, cancellation) =>
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1), cancellation);
            return guest == "Lessa";
        }).WithMessage("The guest is unknown.");
        RuleForEach(reservation => reservation.Lines).ChildRules(line => line.RuleFor(each => each.Qty).GreaterThan(0));
    }
}
