using System.ComponentModel.DataAnnotations;
using LambdaEventHandler;

namespace Users;

/// <summary>A user to add.</summary>
/// <param name="Name">The name, which is part of the address.</param>
/// <param name="Details">The details.</param>
public sealed record NewUser(
    [Required, StringLength(20, MinimumLength = 3), RegularExpression("[a-z][a-z0-9]*", ErrorMessage = "The field {0} must have lowercase letters and digits only.")] string Name,
    [StringLength(200)] string Details = "");

/// <summary>The name of a user to add is taken.</summary>
public sealed class UserExistsException(string name) : ServiceException(409, $"There is a user {name} already.");
