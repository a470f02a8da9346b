Feature: Conditional requests
  Clients reuse what they have, and don't overwrite what others have changed: RFC 9110, sections 13 and 14.

  Background:
    Given the controller KeptDocumentsController
    And the plugin UseConditionalRequests

  @every-source
  Scenario: The entity tag is computed from the body
    When GET /documents arrives
    Then the status is 200
    And the header ETag is "e5549c58f36486695014c0ed31080f9d"
    And the header Cache-Control is max-age=600

  @every-source
  Scenario: A client that has the representation gets 304, without what describes the body
    When GET /documents/versioned arrives with the header If-None-Match: "v8"
    Then the status is 304
    And the body is empty
    And the header ETag is "v8"
    And the header Content-Type is absent
    And the header Last-Modified is absent

  @every-source
  Scenario: A 304 response has the Cache-Control header of the whole response
    When GET /documents arrives with the header If-None-Match: *
    Then the status is 304
    And the header Cache-Control is max-age=600

  @every-source
  Scenario Outline: Section 13.1.1 - If-Match uses the strong comparison
    When PUT /documents/versioned arrives with the header If-Match: <header>
    Then the status is <status>

    Examples:
      | header           | status |
      | "v8"             | 204    |
      | "v7", "v8"       | 204    |
      | *                | 204    |
      | "v7"             | 412    |
      | W/"v8"           | 412    |
      | v8               | 412    |

  @every-source
  Scenario Outline: Section 13.1.2 - If-None-Match uses the weak comparison
    When <method> /documents/versioned arrives with the header If-None-Match: <header>
    Then the status is <status>

    Examples:
      | method | header        | status |
      | GET    | "v8"          | 304    |
      | GET    | W/"v8"        | 304    |
      | GET    | "a,b", W/"v8" | 304    |
      | GET    | *             | 304    |
      | GET    | "v7"          | 200    |
      | HEAD   | "v8"          | 304    |
      | PUT    | "v8"          | 412    |
      | PUT    | *             | 412    |
      | PUT    | "v7"          | 204    |

  @every-source
  Scenario: If-None-Match with an asterisk creates a resource only if it does not exist
    When PUT /documents/new arrives with the header If-None-Match: *
    Then the status is 204

  @every-source
  Scenario: If-Match never matches a resource that does not exist
    When PUT /documents/new arrives with the header If-Match: *
    Then the status is 412

  @every-source
  Scenario Outline: Section 13.1.3 - If-Modified-Since
    When <method> /documents/versioned arrives with the header If-Modified-Since: <date>
    Then the status is <status>

    Examples:
      | method | date                              | status |
      | GET    | Wed, 21 Oct 2026 07:28:00 GMT     | 304    |
      | GET    | Wed, 21 Oct 2026 07:28:01 GMT     | 304    |
      | GET    | Wed, 21 Oct 2026 07:27:59 GMT     | 200    |
      | GET    | Wednesday, 21-Oct-26 07:28:00 GMT | 304    |
      | GET    | Wed Oct 21 07:28:00 2026          | 304    |
      | GET    | yesterday                         | 200    |
      | PUT    | Wed, 21 Oct 2026 07:28:00 GMT     | 204    |

  @every-source
  Scenario Outline: Section 13.1.4 - If-Unmodified-Since
    When PUT /documents/versioned arrives with the header If-Unmodified-Since: <date>
    Then the status is <status>

    Examples:
      | date                          | status |
      | Wed, 21 Oct 2026 07:28:00 GMT | 204    |
      | Wed, 21 Oct 2026 07:28:01 GMT | 204    |
      | Wed, 21 Oct 2026 07:27:59 GMT | 412    |
      | yesterday                     | 204    |

  @every-source
  Scenario Outline: Section 13.2.2 - the precedence of preconditions
    Given the client sends the header <first>
    And the client sends the header <second>
    When <method> /documents/versioned arrives
    Then the status is <status>

    Examples:
      | step                                       | method | first                                              | second                                           | status |
      | 1: a false If-Match                        | PUT    | If-Match: "v7"                                     | X-Other: 1                                       | 412    |
      | 1: a false If-Match of GET                 | GET    | If-Match: "v7"                                     | X-Other: 1                                       | 412    |
      | 1: a false If-Match of HEAD                | HEAD   | If-Match: "v7"                                     | X-Other: 1                                       | 412    |
      | 1: If-Match decides, not the date          | PUT    | If-Match: "v8"                                     | If-Unmodified-Since: Wed, 21 Oct 2026 07:27:59 GMT | 204    |
      | 1: a true date does not help               | PUT    | If-Match: "v7"                                     | If-Unmodified-Since: Wed, 21 Oct 2026 07:28:00 GMT | 412    |
      | 1: a false If-Match fails before the date  | GET    | If-Match: "v7"                                     | If-Modified-Since: Wed, 21 Oct 2026 07:28:00 GMT | 412    |
      | 1: a false If-Match fails first            | GET    | If-Match: "v7"                                     | If-None-Match: "v8"                              | 412    |
      | 2: a false If-Unmodified-Since fails first | GET    | If-Unmodified-Since: Wed, 21 Oct 2026 07:27:59 GMT | If-None-Match: "v8"                              | 412    |
      | 2: a false date fails before another date  | GET    | If-Unmodified-Since: Wed, 21 Oct 2026 07:27:59 GMT | If-Modified-Since: Wed, 21 Oct 2026 07:28:00 GMT | 412    |
      | 2: a true If-Unmodified-Since              | PUT    | If-Unmodified-Since: Wed, 21 Oct 2026 07:28:00 GMT | X-Other: 1                                       | 204    |
      | 3: after a true If-Unmodified-Since        | GET    | If-Unmodified-Since: Wed, 21 Oct 2026 07:28:00 GMT | If-None-Match: "v8"                              | 304    |
      | 3: after a true If-Unmodified-Since        | PUT    | If-Unmodified-Since: Wed, 21 Oct 2026 07:28:00 GMT | If-None-Match: "v8"                              | 412    |
      | 3: after a true If-Match                   | PUT    | If-Match: "v8"                                     | If-None-Match: "v8"                              | 412    |
      | 3: a true If-None-Match after If-Match     | PUT    | If-Match: "v8"                                     | If-None-Match: "v7"                              | 204    |
      | 3: after a true If-Match                   | GET    | If-Match: "v8"                                     | If-None-Match: "v8"                              | 304    |
      | 3: If-None-Match decides, not the date     | GET    | If-None-Match: "v7"                                | If-Modified-Since: Wed, 21 Oct 2026 07:28:00 GMT | 200    |
      | 3: If-None-Match decides, not the date     | GET    | If-None-Match: "v8"                                | If-Modified-Since: Wed, 21 Oct 2026 07:27:59 GMT | 304    |
      | 3: If-None-Match decides, not the date     | HEAD   | If-None-Match: "v8"                                | If-Modified-Since: Wed, 21 Oct 2026 07:27:59 GMT | 304    |
      | 3: a change ignores If-Modified-Since      | PUT    | If-None-Match: "v7"                                | If-Modified-Since: Wed, 21 Oct 2026 07:28:00 GMT | 204    |
      | 4: after a true If-Match                   | GET    | If-Match: "v8"                                     | If-Modified-Since: Wed, 21 Oct 2026 07:28:00 GMT | 304    |
      | 4: after a true If-Unmodified-Since        | GET    | If-Unmodified-Since: Wed, 21 Oct 2026 07:28:00 GMT | If-Modified-Since: Wed, 21 Oct 2026 07:28:00 GMT | 304    |
      | 4: If-Modified-Since of HEAD               | HEAD   | If-Modified-Since: Wed, 21 Oct 2026 07:28:00 GMT   | X-Other: 1                                       | 304    |
      | 4: a true If-Modified-Since                | HEAD   | If-Modified-Since: Wed, 21 Oct 2026 07:27:59 GMT   | X-Other: 1                                       | 200    |

  @every-source
  Scenario Outline: Section 13.2.2, step 5 - ranges are selected after all preconditions
    Given the client sends the header Range: bytes=0-1
    When <method> /documents/letters arrives with the header <header>
    Then the status is <status>

    Examples:
      | method | header                                             | status |
      | GET    | If-Match: "v8"                                     | 206    |
      | GET    | If-Match: "v7"                                     | 412    |
      | GET    | If-Unmodified-Since: Wed, 21 Oct 2026 07:28:00 GMT | 206    |
      | GET    | If-Unmodified-Since: Wed, 21 Oct 2026 07:27:59 GMT | 412    |
      | GET    | If-None-Match: "v7"                                | 206    |
      | GET    | If-None-Match: "v8"                                | 304    |
      | GET    | If-Modified-Since: Wed, 21 Oct 2026 07:27:59 GMT   | 206    |
      | GET    | If-Modified-Since: Wed, 21 Oct 2026 07:28:00 GMT   | 304    |
      | GET    | If-Range: "v8"                                     | 206    |
      | GET    | If-Range: "v7"                                     | 200    |
      | HEAD   | If-Range: "v8"                                     | 200    |

  @every-source
  Scenario: If-Range without Range is ignored
    When GET /documents/letters arrives with the header If-Range: "v7"
    Then the status is 200

  @every-source
  Scenario Outline: A resource without a date ignores the dates of preconditions
    When GET /documents arrives with the header <header>
    Then the status is 200

    Examples:
      | header                                             |
      | If-Modified-Since: Wed, 21 Oct 2026 07:28:00 GMT   |
      | If-Unmodified-Since: Wed, 21 Oct 2026 07:27:59 GMT |

  @every-source
  Scenario: Section 13.2.1 - a request that fails anyway ignores its preconditions
    When GET /documents/missing arrives with the header If-Match: "v7"
    Then the status is 404

  @every-source
  Scenario Outline: A change can require a precondition
    When DELETE /documents/versioned arrives with the header <header>
    Then the status is <status>

    Examples:
      | header         | status |
      | X-Other: 1     | 428    |
      | If-Match: "v8" | 204    |
      | If-Match: "v7" | 412    |

  @every-source
  Scenario Outline: A date that is ignored does not satisfy a required precondition
    When DELETE <path> arrives with the header If-Unmodified-Since: <date>
    Then the status is <status>

    Examples:
      | reason                     | path                 | date                          | status |
      | a true date                | /documents/versioned | Wed, 21 Oct 2026 07:28:00 GMT | 204    |
      | a false date               | /documents/versioned | Wed, 21 Oct 2026 07:27:59 GMT | 412    |
      | an invalid date            | /documents/versioned | yesterday                     | 428    |
      | a resource without a date  | /documents/undated   | Wed, 21 Oct 2026 07:28:00 GMT | 428    |

  @every-source
  Scenario Outline: Section 13.2.1 - OPTIONS ignores preconditions
    When OPTIONS /documents/versioned arrives with the header <header>
    Then the status is 204

    Examples:
      | header              |
      | If-None-Match: "v8" |
      | If-Match: "v7"      |

  Scenario: A client that is not authorized gets 403 before 428
    Given the plugin UseAuthorization
    And the controller GuardedDocumentsController
    When PUT /guarded-documents arrives
    Then the status is 403

  @every-source
  Scenario Outline: Section 14.2 - ranges of binary bodies
    When GET /documents/letters arrives with the header Range: <range>
    Then the status is <status>
    And the header Content-Range is <content range>

    Examples:
      | range                | status | content range |
      | bytes=2-4            | 206    | bytes 2-4/26  |
      | bytes=24-            | 206    | bytes 24-25/26 |
      | bytes=-2             | 206    | bytes 24-25/26 |
      | bytes=20-99          | 206    | bytes 20-25/26 |
      | bytes=26-            | 416    | bytes */26    |
      | bytes=4-2            | 200    | absent        |
      | lines=1-2            | 200    | absent        |
      | bytes=0-25, 0-25     | 200    | absent        |

  @every-source
  Scenario Outline: Section 13.1.5 - If-Range
    Given the client sends the header If-Range: <validator>
    When GET /documents/letters arrives with the header Range: bytes=0-1
    Then the status is <status>

    Examples:
      | validator                     | status |
      | "v8"                          | 206    |
      | "v7"                          | 200    |
      | W/"v8"                        | 200    |
      | Wed, 21 Oct 2026 07:28:00 GMT | 206    |
      | Wed, 21 Oct 2026 07:28:01 GMT | 200    |

  @every-source
  Scenario: Several ranges are the parts of one body
    When GET /documents/letters arrives with the header Range: bytes=0-1, 24-
    Then the status is 206
    And the decoded body names Content-Type: application/x-letters, Content-Range: bytes 0-1/26, Content-Range: bytes 24-25/26

  @every-source
  Scenario Outline: A compressed response has a weak tag, also for HEAD and 304
    Given the plugin UseCompression
    And the client sends the header Accept-Encoding: gzip
    When <method> /documents/report arrives with the header <header>
    Then the status is <status>
    And the header ETag is W/"v8"
    And the header Vary is Accept-Encoding

    Examples:
      | method | header                | status |
      | GET    | X-Other: 1            | 200    |
      | HEAD   | X-Other: 1            | 200    |
      | GET    | If-None-Match: W/"v8" | 304    |
