Feature: Custom serializer
  System.Text.Json writes values without indentation and in camelCase. UseJson sets other options or a JsonSerializerContext,
  and UseSerializer sets a custom serializer.

  @every-source
  Scenario: The default
    Given the controller ColorsController
    When GET /colors arrives
    Then the body is "{"color":1,"variations":["light","dark"],"price":100.10}"

  @every-source
  Scenario: Enums as text
    Given the option UseJson, with enums as text
    And the controller ColorsController
    When GET /colors arrives
    Then the body is "{"color":"Green","variations":["light","dark"],"price":100.10}"

  @every-source
  Scenario Outline: The options apply to the built-in errors
    Given the option UseJson, with names in snake_case
    And the controller ErrorsController
    When GET <path> arrives
    Then the status is <status>
    And the body is "<body>"

    Examples:
      | path                   | status | body                                                   |
      | /nowhere               | 404    | {"status_code":404,"message":"Not found"}              |
      | /internal-server-error | 500    | {"status_code":500,"message":"Internal server error"}  |

  @every-source
  Scenario: The options apply to the members of objects in the query
    Given the option UseJson, with names in snake_case
    And the controller OrderSearchController
    When GET /orders?page_size=20&status=open arrives
    Then the JSON is {"page_size": 20, "status": "Open", "tag": [], "sort": "date"}

  @every-source
  Scenario: Messages have the names of the options
    Given the option UseJson, with names in snake_case
    And the controller OrderSearchController
    When GET /orders arrives
    Then the JSON is {"status_code": 400, "message": "The query parameter 'page_size' is required."}

  @every-source
  Scenario: The options apply to errors outside the error behavior
    Given the option UseJson, with names in snake_case
    And the controller FailingController
    And a behavior outside of everything that throws
    When GET /failing arrives
    Then the body is "{"status_code":500,"message":"Internal server error"}"

  @every-source
  Scenario: A custom serializer sorts sets and adds spaces
    Given the option UseSerializer(new SpaciousSerializer())
    And the controller ColorsController
    When GET /colors arrives
    Then the header Content-Type is application/json
    And the body is "{"color": 1, "variations": ["dark", "light"], "price": 100.10}"

  @every-source
  Scenario: A custom serializer writes the built-in errors
    Given the option UseSerializer(new SpaciousSerializer())
    And the controller ColorsController
    When GET /nowhere arrives
    Then the body is "{"statusCode": 404, "message": "Not found"}"

  @every-source
  Scenario: A custom serializer does not write text
    Given the option UseSerializer(new SpaciousSerializer())
    And the controller TeapotController
    When GET /hello arrives
    Then the body is "{"message": "I'm a teapot"}"

  @every-source
  Scenario: A custom serializer reads bodies
    Given the option UseSerializer(new SpaciousSerializer())
    And the controller PersonController
    When POST /hello arrives with the JSON {"NAME": "lessa"}
    Then the body is "{"message": "hello lessa"}"

  @every-source
  Scenario: A JsonSerializerContext for Native AOT
    Given the option UseJson(GreetingJsonContext.Default)
    And the controller PersonController
    When POST /hello arrives with the JSON {"NAME": "lessa"}
    Then the body is "{"MESSAGE":"hello lessa"}"

  @every-source
  Scenario: A JsonSerializerContext with the default options
    Given the option UseJson(ShopJsonContext.Default)
    And the controller ShopController
    When GET /shirt arrives
    Then the body is "{"size":1,"price":12.50}"

  @every-source
  Scenario: A JsonSerializerContext that writes enums as text
    Given the option UseJson(ShirtJsonContext.Default)
    And the controller ShopController
    When GET /shirt arrives
    Then the body is "{"size":"Large","price":12.50}"

  @every-source
  Scenario: A JsonSerializerContext that has only the interface of a result
    Given the option UseJson(ShopJsonContext.Default)
    And the controller ShopController
    When GET /ticket arrives
    Then the body is "{"price":100.10}"

  @every-source
  Scenario Outline: Decimals keep every digit and their scale
    Given the controller PriceController
    When POST /price arrives with the JSON {"amount": <amount>}
    Then the body is "{"amount":<amount>}"

    Examples:
      | amount                         |
      | 100.10                         |
      | 0.00                           |
      | 79228162514264337593543950335  |
      | 1.0000000000000000000000000001 |
