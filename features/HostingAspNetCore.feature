Feature: Hosting in ASP.NET Core
  A server of ASP.NET Core serves an app with the same controllers as in Lambda.

  Scenario: The same controller behind a server
    Given the controller HelloController
    When a server of ASP.NET Core receives GET /hello/lessa
    Then the server sends 200 "{"message":"hello lessa"}"

  Scenario: The app responds to unknown paths
    Given the controller HelloController
    When a server of ASP.NET Core receives GET /missing
    Then the server sends 404 "{"statusCode":404,"message":"Not found"}"

  Scenario: A group of endpoints
    Given the controller HelloController
    When a server of ASP.NET Core with the app at /api receives GET /api/hello/lessa
    Then the server sends 200 "{"message":"hello lessa"}"

  Scenario: All headers and cookies are sent
    Given the controller StreamingController
    When a server of ASP.NET Core receives GET /csv
    Then the server sends 200 "a,b\n"
    And the server sends the headers Content-Type: text/csv, X-Tag: red, X-Tag: blue, Set-Cookie: theme=dark
