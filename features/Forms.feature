Feature: Forms
  The fields and files of HTML forms are arguments of actions: application/x-www-form-urlencoded and multipart/form-data.

  @every-source
  Scenario: Fields are arguments, by their names
    Given the controller FormsController
    When POST /form-orders arrives with the form article=green+tea&pieces=3&gift-wrap=true&due=2026-03-04&notes=a&notes=b
    Then the JSON is {"article": "green tea", "pieces": 3, "wrap": true, "due": "2026-03-04", "notes": ["a", "b"]}

  @every-source
  Scenario: The fields of a multipart form are arguments, too
    Given the controller FormsController
    When POST /form-orders arrives with the multipart form
      | name    | file | type | content |
      | article |      |      | thé     |
      | pieces  |      |      | 3       |
    Then the JSON is {"article": "thé", "pieces": 3, "wrap": false, "due": null, "notes": null}

  @every-source
  Scenario: A field that is left empty has no value
    Given the controller FormsController
    When POST /form-orders arrives with the form article=tea&pieces=3&due=&gift-wrap=
    Then the JSON is {"article": "tea", "pieces": 3, "wrap": false, "due": null, "notes": null}

  @every-source
  Scenario: Invalid fields are reported together
    Given the controller FormsController
    When POST /form-orders arrives with the form pieces=many
    Then the status is 400
    And the JSON field errors is
      """
      [
        {"parameter": "article", "in": "form", "message": "The form field 'article' is required."},
        {"parameter": "pieces", "in": "form", "message": "The form field 'pieces' must be an integer."}
      ]
      """

  @every-source
  Scenario: The members of a class are fields
    Given the controller FormsController
    When POST /form-guests arrives with the form name=Lessa&age=31&address.city=Bern&languages=de&languages=fr
    Then the JSON is {"name": "Lessa", "age": 31, "address": {"city": "Bern"}, "languages": ["de", "fr"]}

  @every-source
  Scenario: An invalid member of a class
    Given the controller FormsController
    When POST /form-guests arrives with the form name=Lessa&age=old
    Then the status is 400
    And the error message names The form field 'age' must be an integer.

  @every-source
  Scenario: A file is an argument
    Given the controller FormsController
    When POST /form-photos arrives with the multipart form
      | name  | file    | type       | content |
      | title |         |            | the tea |
      | photo | tea.txt | text/plain | thé     |
    Then the JSON is {"fileName": "tea.txt", "contentType": "text/plain", "length": 4, "text": "thé", "title": "the tea"}

  @every-source
  Scenario: A multipart form of text arrives without base64
    Given the controller FormsController
    When POST /form-photos arrives with the multipart form as text
      | name  | file    | type       | content |
      | photo | tea.txt | text/plain | thé     |
    Then the JSON is {"fileName": "tea.txt", "contentType": "text/plain", "length": 4, "text": "thé", "title": null}

  @every-source
  Scenario: The bytes of a file are unchanged
    Given the controller FormsController
    When POST /form-echo arrives with a form that uploads the file pixel.png as photo
    Then the body is the file pixel.png
    And the header Content-Type is image/png

  @every-source
  Scenario: A list has all files of its name
    Given the controller FormsController
    When POST /form-albums arrives with the multipart form
      | name   | file  | type      | content |
      | photos | a.png | image/png | a       |
      | photos | b.png | image/png | b       |
    Then the JSON is ["a.png", "b.png"]

  @every-source
  Scenario Outline: File names have no path and no control characters
    Given the controller FormsController
    When POST /form-albums arrives with the multipart form
      | name   | file   | type | content |
      | photos | <sent> |      | a       |
    Then the JSON is ["<name>"]

    Examples:
      | sent                | name    |
      | ../../etc/passwd    | passwd  |
      | C:\\\\temp\\\\tea.png | tea.png |
      | a\u0001b.png        | ab.png  |

  @every-source
  Scenario: A missing file
    Given the controller FormsController
    When POST /form-photos arrives with the form title=tea
    Then the status is 400
    And the error message names The form field 'photo' is required.

  @every-source
  Scenario: Another content type returns 415 and names what is accepted
    Given the controller FormsController
    When POST /form-orders arrives with the JSON {"article": "tea"}
    Then the status is 415
    And the error message names application/x-www-form-urlencoded, multipart/form-data

  @every-source
  Scenario Outline: Limits
    Given the controller FormsController
    And the plugin UseForms with the option <option> = <limit>
    When POST /form-fields arrives with the form a=1&bb=22
    Then the status is <status>

    Examples:
      | option         | limit | status |
      | MaxFields      | 2     | 200    |
      | MaxFields      | 1     | 413    |
      | MaxNameLength  | 1     | 400    |
      | MaxValueLength | 1     | 413    |

  Scenario: Invalid limits are reported when the app is built
    Given the controller FormsController
    And the plugin UseForms with the option MaxFields = 0
    When the app is built
    Then it is refused with 1 problem
    And a problem names MaxFields

  Scenario: The OpenAPI document describes forms
    Given the controller FormsController
    And the plugin UseOpenApi
    When GET /openapi.json arrives
    Then the body of POST /form-photos is described as
      """
      {
        "multipart/form-data": {
          "schema": {
            "type": "object",
            "properties": {"photo": {"type": "string", "format": "binary"}, "title": {"type": "string"}},
            "required": ["photo"]
          }
        }
      }
      """
