Feature: Request bodies
  A body is JSON unless the parameter takes text or bytes. Compressed bodies are decoded if the app chooses so.

  @every-source
  Scenario Outline: Types of JSON
    Given the controller BodiesController
    And the client sends the header Content-Type: <type>
    When POST /bodies/note arrives with the body {"text": "tea"}
    Then the status is <status>

    Examples:
      | type                            | status |
      | application/json                | 200    |
      | text/json                       | 200    |
      | application/vnd.note+json; v=1  | 200    |
      | application/merge-patch+json    | 200    |
      | application/jsonp               | 415    |
      | text/plain                      | 415    |
      | application/xml                 | 415    |

  @every-source
  Scenario Outline: The app can accept more content types
    Given the controller BodiesController
    And the option AcceptContentTypes("text/plain")
    And the client sends the header Content-Type: <type>
    When POST /bodies/note arrives with the body {"text": "tea"}
    Then the status is <status>

    Examples:
      | type                      | status |
      | text/plain; charset=utf-8 | 200    |
      | application/json          | 200    |
      | application/xml           | 415    |

  @every-source
  Scenario Outline: An action can accept more content types
    Given the controller BodiesController
    And the client sends the header Content-Type: text/plain
    When POST <path> arrives with the body {"text": "tea"}
    Then the status is <status>

    Examples:
      | path                 | status |
      | /bodies/notification | 200    |
      | /bodies/note         | 415    |

  Scenario: Invalid content types are reported when the app is built
    Given the controller BodiesController
    And the option AcceptContentTypes("text/*")
    When the app is built
    Then it is refused with 1 problem
    And a problem names AcceptContentTypes, text/*

  @every-source
  Scenario Outline: Bytes and text of any content type
    Given the controller BodiesController
    And the client sends the header Content-Type: <type>
    When POST /bodies/<parameter> arrives with the body "thé"
    Then the status is 200
    And the body is "<result>"

    Examples:
      | parameter | type             | result |
      | bytes     | application/json | 6      |
      | bytes     | image/png        | 6      |
      | memory    | application/json | 6      |
      | memory    | image/png        | 6      |
      | stream    | application/json | 6      |
      | stream    | text/csv         | 6      |
      | text      | text/csv         | "thé"  |
      | text      | application/json | thé    |

  @every-source
  Scenario: A file as bytes
    Given the controller BodiesController
    When POST /bodies/stream arrives with the file pixel.png as image/png
    Then the status is 200

  @every-source
  Scenario Outline: JSON of any form
    Given the controller BodiesController
    When POST /bodies/<parameter> arrives with the JSON {"a": [1, 2]}
    Then the body is "<result>"

    Examples:
      | parameter | result      |
      | element   | Object      |
      | node      | {"a":[1,2]} |

  @every-source
  Scenario Outline: JSON Patch documents
    Given the controller PatchController
    And the client sends the header Content-Type: application/json-patch+json
    When PATCH /notes arrives with the body <patch>
    Then the status is <status>
    And the JSON is <json>

    Examples:
      | patch                                                                                         | status | json                                                            |
      | [{"op": "replace", "path": "/title", "value": "coffee"}, {"op": "test", "path": "/pieces", "value": 1}] | 200    | {"title": "coffee", "pieces": 1}                                |
      | [{"op": "test", "path": "/pieces", "value": 2}]                                               | 400    | {"statusCode": 400, "message": "The patch does not fit the note."} |
      | [{"op": "remove", "path": "/owner"}]                                                          | 400    | {"statusCode": 400, "message": "The patch does not fit the note."} |

  @every-source
  Scenario Outline: Compressed bodies are decoded
    Given the controller BodiesController
    And the plugin UseCompression with the options
      | option   | value |
      | Requests | true  |
    When POST /bodies/note arrives with the JSON {"text": "tea"} compressed with <codings>
    Then the body is "tea"

    Examples:
      | codings  |
      | gzip     |
      | br       |
      | deflate  |
      | gzip, br |

  @every-source
  Scenario: An unknown content encoding returns 415 and the known ones
    Given the controller BodiesController
    And the plugin UseCompression with the options
      | option   | value |
      | Requests | true  |
    And the client sends the header Content-Encoding: zstd
    When POST /bodies/note arrives with the JSON {"text": "tea"}
    Then the status is 415
    And the header Accept-Encoding is br, gzip, deflate

  @every-source
  Scenario: A body that is not compressed as it states returns 400
    Given the controller BodiesController
    And the plugin UseCompression with the options
      | option   | value |
      | Requests | true  |
    And the client sends the header Content-Encoding: gzip
    When POST /bodies/note arrives with the JSON {"text": "tea"}
    Then the status is 400
    And the error message names Content-Encoding

  @every-source
  Scenario: A body that becomes too large returns 413
    Given the controller BodiesController
    And the plugin UseCompression with the options
      | option          | value |
      | Requests        | true  |
      | MaxRequestBytes | 10    |
    When POST /bodies/note arrives with the JSON {"text": "tea"} compressed with gzip
    Then the status is 413
    And the error message names 10 bytes
