namespace LambdaEventHandler.JwtBearer;

public sealed partial class JwtBearerOptions
{
    private const string Feature = "JWT bearer";
    private const int ShortestLimit = 256;
    private const int LongestLimit = 1024 * 1024;

    /// <summary>The algorithms whose keys can be public. IdentityModel's constants aren't used, because they would load its assembly at startup.</summary>
    private static readonly string[] PublicKeyAlgorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    /// <summary>Gets the audiences, in one list.</summary>
    internal IEnumerable<string> AllAudiences => Audience is null ? ValidAudiences : [Audience, .. ValidAudiences];

    /// <summary>Returns a message with a fix for each invalid option.</summary>
    /// <param name="keys">Receives the keys of <see cref="SigningKeys"/>.</param>
    internal IEnumerable<string> FindProblems(ICollection<StaticKey> keys) =>
    [
        .. ProblemsOfAuthority(),
        .. ProblemsOfLists(),
        .. (SigningKeys ?? []).SelectMany((text, index) => StaticKey.Read(text, keys) is { } problem ? [$"{Feature}: SigningKeys[{index}] {problem}"] : Array.Empty<string>()),
        .. ProblemsOfAlgorithms(),
        .. ProblemsOfTimes(),
        .. ProblemsOfRest(),
    ];

    private IEnumerable<string> ProblemsOfAuthority()
    {
        if (SigningKeys is { Count: > 0 })
        {
            if (Authority is not null || MetadataAddress is not null)
            {
                yield return $"{Feature}: SigningKeys and {(Authority is null ? nameof(MetadataAddress) : nameof(Authority))} are both set: keep one of them. With SigningKeys, set the issuer in ValidIssuers.";
            }
            else if (ValidIssuers is null or [])
            {
                yield return $"{Feature}: SigningKeys is set, but ValidIssuers is empty: add the issuer of the tokens, as it is in their 'iss' claim.";
            }

            yield break;
        }

        if (Authority is null && MetadataAddress is null)
        {
            yield return $"{Feature}: Authority is null: set it to the address of the issuer, such as 'https://login.example.com', or set MetadataAddress or SigningKeys.";
        }

        if (Authority is not null && SecureAddress.FindProblem(Authority) is { } problem)
        {
            yield return $"{Feature}: Authority is '{Authority}': {problem}";
        }

        if (MetadataAddress is not null && SecureAddress.FindProblem(MetadataAddress) is { } problemOfMetadata)
        {
            yield return $"{Feature}: MetadataAddress is '{MetadataAddress}': {problemOfMetadata}";
        }
    }

    private IEnumerable<string> ProblemsOfLists()
    {
        if (string.IsNullOrWhiteSpace(Audience) && ValidAudiences is null or [])
        {
            yield return $"{Feature}: Audience is {(Audience is null ? "null" : "empty")}: set it to the name of this app at the authority, which is in the 'aud' or 'client_id' claim of its tokens.";
        }

        foreach (var (name, list) in new[] { (nameof(ValidAudiences), ValidAudiences), (nameof(ValidIssuers), ValidIssuers), (nameof(ValidTypes), ValidTypes), (nameof(SigningKeys), SigningKeys) })
        {
            if (list is null)
            {
                yield return $"{Feature}: {name} is null: set a list, or remove the setting.";
            }
            else if (list.Any(string.IsNullOrWhiteSpace))
            {
                yield return $"{Feature}: {name} has an empty entry: remove the entry.";
            }
        }
    }

    private IEnumerable<string> ProblemsOfAlgorithms()
    {
        if (Algorithms is null or [])
        {
            yield return $"{Feature}: Algorithms is {(Algorithms is null ? "null" : "empty")}, so no token is valid: add an algorithm, such as 'RS256', or remove the setting.";
        }

        foreach (var algorithm in (Algorithms ?? []).Where(one => !PublicKeyAlgorithms.Contains(one)))
        {
            var reason = algorithm switch
            {
                "HS256" or "HS384" or "HS512" => "whose key is a shared secret, so that everyone who can validate a token can create one",
                _ => "which is not a signature algorithm with a public key",
            };
            yield return $"{Feature}: Algorithms has '{algorithm}', {reason}: use {string.Join(", ", PublicKeyAlgorithms)}.";
        }
    }

    private IEnumerable<string> ProblemsOfTimes() =>
    [
        .. OptionRanges.Find(Feature, nameof(ClockSkew), ClockSkew, TimeSpan.Zero, TimeSpan.FromMinutes(10)),
        .. OptionRanges.Find(Feature, nameof(AutomaticRefreshInterval), AutomaticRefreshInterval, TimeSpan.FromMinutes(5), TimeSpan.FromDays(365)),
        .. OptionRanges.Find(Feature, nameof(RefreshInterval), RefreshInterval, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1)),
        .. OptionRanges.Find(Feature, nameof(BackchannelTimeout), BackchannelTimeout, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(1)),
    ];

    private IEnumerable<string> ProblemsOfRest() =>
    [
        .. OptionRanges.Find(Feature, nameof(MaximumTokenSize), MaximumTokenSize, ShortestLimit, LongestLimit),
        .. OptionRanges.FindEmpty(Feature, nameof(NameClaimType), NameClaimType),
        .. OptionRanges.FindEmpty(Feature, nameof(RoleClaimType), RoleClaimType),
        .. OptionRanges.FindNull(Feature, nameof(TimeProvider), TimeProvider),
    ];
}
