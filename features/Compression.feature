Feature: Compression
  Responses of [Compress] actions, or all responses, are compressed according to the client's Accept-Encoding header.

  @every-source
  Scenario Outline: The coding with the highest weight is used
    Given the controller ReportController
    And the plugin UseCompression
    When GET /report arrives with the header Accept-Encoding: <header>
    Then the header Content-Encoding is <coding>
    And the decoded body is "a report that is worth a little less on the wire"
    And the response is base64
    And the header Content-Type is text/plain; charset=utf-8
    And the header Vary is Accept-Encoding

    Examples:
      | header                  | coding  |
      | gzip                    | gzip    |
      | br                      | br      |
      | deflate                 | deflate |
      | gzip, deflate, br, zstd | br      |
      | gzip, deflate           | gzip    |
      | deflate, gzip;q=0.5     | deflate |
      | br;q=0.2, gzip;q=0.8    | gzip    |
      | GZIP                    | gzip    |
      | x-gzip                  | gzip    |
      | *                       | br      |
      | br;q=0, *;q=0.5         | gzip    |
      | identity;q=0.5, deflate | deflate |

  @every-source
  Scenario Outline: A client that prefers identity receives an uncompressed body
    Given the controller ReportController
    And the plugin UseCompression
    When GET /report arrives with the header Accept-Encoding: <header>
    Then the body is not compressed
    And the body is "a report that is worth a little less on the wire"
    And the header Vary is Accept-Encoding

    Examples:
      | header               |
      | identity             |
      | identity, gzip;q=0.5 |
      | gzip;q=0             |
      | *;q=0                |
      | zstd, compress       |

  Scenario: A client without an Accept-Encoding header receives an uncompressed body
    Given the controller ReportController
    And the plugin UseCompression
    When this event arrives from a REST API
      """
      {"path": "/report", "httpMethod": "GET"}
      """
    Then the body is not compressed
    And the header Vary is Accept-Encoding

  @every-source
  Scenario: Errors of the action are compressed, too
    Given the controller ReportController
    And the plugin UseCompression
    When GET /missing-report arrives with the header Accept-Encoding: br
    Then the status is 404
    And the header Content-Encoding is br
    And the decoded body is "{"statusCode":404,"message":"there is no report"}"

  @every-source
  Scenario: Other actions are not compressed
    Given the controller HelloController
    And the plugin UseCompression
    When GET /hello/lessa arrives with the header Accept-Encoding: gzip
    Then the body is not compressed
    And the header Vary is absent

  Scenario: With adds the attribute to a mapped route
    Given GET /report is mapped to "report" with [Compress]
    And the plugin UseCompression
    When GET /report arrives with the header Accept-Encoding: gzip
    Then the decoded body is "report"
    And the header Content-Encoding is gzip

  @every-source
  Scenario Outline: With the option All, every response of sufficient size is compressed
    Given GET /text is mapped to a text of <size> characters
    And the plugin UseCompression with the options
      | option | value |
      | All    | true  |
    When GET /text arrives with the header Accept-Encoding: gzip
    Then the header Content-Encoding is <coding>
    And the header Vary is Accept-Encoding

    Examples:
      | size | coding |
      | 1024 | gzip   |
      | 1023 | absent |

  Scenario: The minimum size can be set
    Given GET /text is mapped to a text of 100 characters
    And the plugin UseCompression with the options
      | option       | value |
      | All          | true  |
      | MinimumBytes | 100   |
    When GET /text arrives with the header Accept-Encoding: gzip
    Then the header Content-Encoding is gzip

  @every-source
  Scenario Outline: With the option All, compressed types are sent unchanged
    Given the controller PictureController
    And the plugin UseCompression with the options
      | option | value |
      | All    | true  |
    When GET <path> arrives with the header Accept-Encoding: gzip
    Then the header Content-Encoding is <coding>

    Examples:
      | path     | coding |
      | /photo   | absent |
      | /drawing | gzip   |

  @every-source
  Scenario Outline: Responses that must not be compressed
    Given the controller ReportController
    And the plugin UseCompression
    When <request> arrives with the header Accept-Encoding: gzip
    Then the status is <status>
    And the header Content-Encoding is <coding>

    Examples:
      | request               | status | coding | because of                |
      | GET /receipt          | 200    | absent | response.Compress = false |
      | GET /finished-report  | 200    | zstd   | its Content-Encoding      |
      | GET /sealed-report    | 200    | absent | no-transform              |
      | GET /partial-report   | 206    | absent | its status                |
      | GET /unchanged-report | 304    | absent | its status                |
      | GET /marked-report    | 200    | absent | its Content-Range         |
      | HEAD /report          | 200    | absent | its method                |

  @every-source
  Scenario: A strong ETag becomes weak, and Vary is extended
    Given the controller ReportController
    And the plugin UseCompression
    When GET /tagged-report arrives with the header Accept-Encoding: gzip
    Then the header ETag is W/"v8"
    And the header Vary is Accept-Language, Accept-Encoding

  @every-source
  Scenario Outline: GET, HEAD, and 304 of one resource have the same validator
    Given the controller CachedReportController
    And the plugin UseCompression
    And the client sends the header Accept-Encoding: <accepted>
    When <request> arrives with the header If-None-Match: <known>
    Then the status is <status>
    And the header ETag is <tag>

    Examples:
      | request             | accepted | known   | status | tag     |
      | GET /cached-report  | gzip     | "v7"    | 200    | W/"v8"  |
      | HEAD /cached-report | gzip     | "v7"    | 200    | W/"v8"  |
      | GET /cached-report  | gzip     | W/"v8"  | 304    | W/"v8"  |
      | GET /cached-report  | gzip     | "v8"    | 304    | W/"v8"  |
      | GET /cached-report  | identity | "v7"    | 200    | "v8"    |
      | HEAD /cached-report | identity | "v7"    | 200    | "v8"    |
      | GET /cached-report  | identity | "v8"    | 304    | "v8"    |

  @every-source
  Scenario Outline: The digest of the uncompressed body is removed, and Vary: * is unchanged
    Given the controller ReportController
    And the plugin UseCompression
    When GET /digested-report arrives with the header Accept-Encoding: <accepted>
    Then the header Content-MD5 is <digest>
    And the header Digest is <digest>
    And the header Vary is *

    Examples:
      | accepted | digest |
      | gzip     | absent |
      | identity | abc    |

  @every-source
  Scenario Outline: A response can enable compression
    Given the controller ChoosyController
    And the plugin UseCompression
    When GET <path> arrives with the header Accept-Encoding: gzip
    Then the header Content-Encoding is <coding>
    And the header Vary is <vary>

    Examples:
      | path   | coding | vary            |
      | /long  | gzip   | Accept-Encoding |
      | /short | absent | absent          |

  @every-source
  Scenario: With the option All, event streams are sent unchanged
    Given the controller ChoosyController
    And the plugin UseCompression with the options
      | option       | value |
      | All          | true  |
      | MinimumBytes | 0     |
    When GET /events arrives with the header Accept-Encoding: gzip
    Then the header Content-Encoding is absent

  Scenario Outline: The app sets the codings and their order
    Given the controller ReportController
    And the plugin UseCompression with the options
      | option    | value         |
      | Encodings | Deflate, Gzip |
      | Level     | SmallestSize  |
    When GET /report arrives with the header Accept-Encoding: <header>
    Then the header Content-Encoding is <coding>

    Examples:
      | header            | coding  |
      | br, gzip, deflate | deflate |
      | br, gzip          | gzip    |
      | br                | absent  |

  @every-source
  Scenario Outline: An invalid member is ignored
    Given the controller ReportController
    And the plugin UseCompression
    When GET /report arrives with the raw header Accept-Encoding: <header>
    Then the status is 200
    And the header Content-Encoding is <coding>

    Examples:
      | header                       | coding  |
      | gzip;q=abc                   | absent  |
      | gzip;q=abc, deflate;q=0.1    | deflate |
      | gzip;q=2, br;q=-1            | absent  |
      | gzip;q=0.1234                | absent  |
      | ;;;===,,,"gzip"              | absent  |
      | gzip\\r\\nX-Evil: 1, deflate | deflate |
      | brotli, gzipped, notgzip     | absent  |

  @every-source
  Scenario: A thousand members are parsed like one
    Given the controller ReportController
    And the plugin UseCompression
    When GET /report arrives with an Accept-Encoding of 1000 unknown codings and gzip
    Then the header Content-Encoding is gzip

  Scenario: Invalid options are reported with a fix
    Given the plugin UseCompression with the options
      | option       | value |
      | MinimumBytes | -1    |
      | Level        | 11    |
      | Encodings    |       |
    When the app is built
    Then it is refused with 3 problems
    And a problem names MinimumBytes, -1, set zero or more
    And a problem names Level, 11, set Optimal
    And a problem names Encodings, empty, Brotli
