using LambdaEventHandler.ConditionalRequests;

namespace LambdaEventHandler;

/// <summary>Extends <see cref="Response"/> with validators.</summary>
public static class ResponseValidators
{
    /// <param name="response">The response.</param>
    extension(Response response)
    {
        /// <summary>
        /// Gets or sets the entity tag (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3">RFC 9110, section 8.8.3</see>), which takes precedence over the
        /// computed one of <see cref="ETagAttribute"/>.
        /// </summary>
        /// <value>The header <c>ETag</c>, or <see langword="null"/> without it. When setting, quotation marks can be left out: <c>v8</c> is sent as <c>"v8"</c>.</value>
        /// <exception cref="ArgumentException">When setting, the value contains a space, a quotation mark, or a control character.</exception>
        public string? ETag
        {
            get => response.Headers["ETag"];
            set => response.Headers["ETag"] = value is null ? null : EntityTags.Normalize(value);
        }

        /// <summary>
        /// Gets or sets when the resource was last modified (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-8.8.2">RFC 9110, section 8.8.2</see>).
        /// </summary>
        /// <value>The header <c>Last-Modified</c>, which has no fractions of a second, or <see langword="null"/> without it.</value>
        public DateTimeOffset? LastModified
        {
            get => HttpDate.Parse(response.Headers["Last-Modified"]);
            set => response.Headers["Last-Modified"] = value is { } date ? HttpDate.Format(date) : null;
        }
    }
}
