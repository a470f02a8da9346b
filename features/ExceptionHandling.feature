Feature: Exception handling
  OnException<T> handles a class of exceptions. The handler of the nearest base class is called, regardless of the order of
  registration. UnhandledExceptions.feature shows exceptions without a handler.

  @every-source
  Scenario Outline: An exception with a handler
    Given the controller LimitController
    And OnException<FormatException> answers 400 with "Invalid request parameters."
    When GET <target> arrives
    Then the status is <status>
    And the header Content-Type is text/plain; charset=utf-8
    And the body is "<body>"

    Examples:
      | target           | status | body                        |
      | /todos?limit=abc | 400    | Invalid request parameters. |
      | /todos?limit=5   | 200    | 5 todos                     |
      | /todos           | 200    | 0 todos                     |

  @every-source
  Scenario: A handler reads the exception
    Given the controller ThrowingController
    And OnException<ArgumentException> answers 422 with its message
    When GET /throwing/ArgumentException arrives
    Then the status is 422
    And the body is "ArgumentException was requested"

  @every-source
  Scenario Outline: The handler of the nearest class is called
    Given the controller ThrowingController
    And OnException<Exception> answers 500 with "exception"
    And OnException<ArgumentOutOfRangeException> answers 400 with "out of range"
    And OnException<ArgumentException> answers 400 with "argument"
    When GET /throwing/<thrown> arrives
    Then the body is "<answer>"

    Examples:
      | thrown                      | answer       |
      | ArgumentOutOfRangeException | out of range |
      | ArgumentNullException       | argument     |
      | ArgumentException           | argument     |
      | TimeoutException            | exception    |

  @every-source
  Scenario: A handler can handle HTTP errors
    Given the controller ThrowingController
    And OnException<ServiceException> answers 503 with its message
    When GET /throwing/BadRequestException arrives
    Then the status is 503
    And the body is "BadRequestException was requested"

  @every-source
  Scenario: A handler is not called if no route matches
    Given the controller ThrowingController
    And OnException<Exception> answers 500 with "exception"
    When GET /nowhere arrives
    Then the status is 404
    And the body is "{"statusCode":404,"message":"Not found"}"

  @every-source
  Scenario Outline: OnException<NotFoundException>, which is equivalent to OnNotFound, handles unmatched requests
    Given the controller ErrorsController
    And OnException<<class>> answers 410 with "gone"
    When GET <path> arrives
    Then the status is <status>

    Examples:
      | class             | path             | status |
      | NotFoundException | /nowhere         | 410    |
      | NotFoundException | /not-found-error | 410    |
      | ServiceException  | /nowhere         | 404    |
      | ServiceException  | /not-found-error | 410    |
      | Exception         | /nowhere         | 404    |
      | Exception         | /not-found-error | 410    |

  @every-source
  Scenario: A handler can throw an HTTP error
    Given the controller ThrowingController
    And OnException<TimeoutException> throws ServiceException 504 "Try again"
    When GET /throwing/TimeoutException arrives
    Then the status is 504
    And the body is "{"statusCode":504,"message":"Try again"}"

  @every-source
  Scenario: A handler of FormatException is not called for invalid client input
    Given the controller OrdersController
    And OnException<FormatException> answers 500 with "oops"
    When GET /orders/abc arrives
    Then the status is 400
    And the error message names id

  Scenario: Two handlers of one class are reported
    Given the controller ThrowingController
    And OnException<ArgumentException> answers 400 with "one"
    And OnException<ArgumentException> answers 400 with "the other"
    When the app is built
    Then it is refused with 1 problem
    And a problem names ArgumentException
