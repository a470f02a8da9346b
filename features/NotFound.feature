Feature: Not found
  What no route takes is answered with 404. OnNotFound gives another answer, UseMethodNotAllowed tells a wrong method apart.

  @every-source
  Scenario Outline: The default
    Given the controller HelloController
    When <request> arrives
    Then the status is 404
    And the header Content-Type is application/json
    And the body is "{"statusCode":404,"message":"Not found"}"

    Examples:
      | request           |
      | GET /             |
      | GET /hello        |
      | GET /hello/a/b    |
      | GET /HELLO/lessa  |
      | POST /hello/lessa |
      | GET /hello//lessa |
      | GET /any/where    |

  @every-source
  Scenario: An answer of the function's own
    Given the controller CatchMeController
    And OnNotFound answers 418 with "I'm a teapot!"
    When GET /no/such/route arrives
    Then the status is 418
    And the header Content-Type is text/plain; charset=utf-8
    And the body is "I'm a teapot!"

  @every-source
  Scenario: It leaves the routes alone
    Given the controller CatchMeController
    And OnNotFound answers 418 with "I'm a teapot!"
    When GET /catch/me/if/you/can arrives
    Then the status is 200
    And the body is "oh hey"

  @every-source
  Scenario: It also answers for an action that finds nothing
    Given the controller ErrorsController
    And OnNotFound answers 418 with "I'm a teapot!"
    When GET /not-found-error arrives
    Then the status is 418
    And the body is "I'm a teapot!"

  Scenario: OnNotFound and OnException<NotFoundException> are one and the same, so both is one too many
    Given the controller HelloController
    And OnNotFound answers 418 with "I'm a teapot!"
    And OnException<NotFoundException> answers 404 with "gone"
    When the app is built
    Then it is refused with 1 problem
    And a problem names OnNotFound, NotFoundException

  @every-source
  Scenario: A path that only other methods have is not found
    Given the routes
      | methods  | template |
      | GET, PUT | /hello   |
    When DELETE /hello arrives
    Then the status is 404
    And the header Allow is absent

  @every-source
  Scenario: With UseMethodNotAllowed the client is told which methods the path has
    Given the option UseMethodNotAllowed
    And the routes
      | methods  | template |
      | GET, PUT | /hello   |
      | DELETE   | /{name}  |
    When POST /hello arrives
    Then the status is 405
    And the header Content-Type is application/json
    And the header Allow is DELETE, GET, HEAD, PUT
    And the body is "{"statusCode":405,"message":"Method not allowed"}"

  @every-source
  Scenario: A path that no method has is still not found
    Given the option UseMethodNotAllowed
    And the routes
      | methods | template |
      | GET     | /hello   |
    When POST /nowhere arrives
    Then the status is 404
