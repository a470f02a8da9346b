Feature: Binary responses
  Bytes are sent as base64, regardless of the Accept header, and received as bytes.

  @every-source
  Scenario: A binary response with a content type
    Given the controller LogoController
    When GET /logo arrives with the header Accept: image/svg+xml
    Then the status is 200
    And the header Content-Type is image/svg+xml
    And the body is the file logo.svg

  @every-source
  Scenario Outline: Bytes of any type without a content type
    Given the controller BytesController
    When GET /bytes/<form> arrives
    Then the status is 200
    And the header Content-Type is application/octet-stream
    And the body is the file pixel.png

    Examples:
      | form   |
      | array  |
      | memory |
      | stream |

  @every-source
  Scenario: An encoded response is sent as bytes and keeps its encoding
    Given the controller BytesController
    When GET /bytes/encoded arrives
    Then the header Content-Encoding is br
    And the header Content-Type is text/plain; charset=utf-8
    And the response is base64

  @every-source
  Scenario: Bytes are received and returned unchanged
    Given the controller MirrorController
    When POST /mirror arrives with the file pixel.png as image/png
    Then the header Content-Type is image/png
    And the body is the file pixel.png

  Scenario: Text is not base64
    Given the controller HelloController
    When GET /hello/lessa arrives
    Then the response is not base64

  @every-source
  Scenario Outline: A stream is closed even if a behavior does not send it
    Given <behavior>
    And GET /pixel is mapped to a stream of 67 bytes
    When GET /pixel arrives
    Then the status is <status>
    And the stream is closed

    Examples:
      | behavior                                | status |
      | a behavior that adds the header X-A: 1 | 200    |
      | a behavior that replaces the response   | 204    |
      | a behavior that throws after the action | 500    |
