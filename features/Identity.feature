Feature: Identity
  Request.User is the client, as the authorizer in front of the function identified it. The form of the event doesn't matter, and
  headers that the client sends don't either.

  Scenario Outline: Every authorizer identifies the client
    Given the controller WhoController
    When the sample event <event> arrives from <source>
    Then the JSON is {"type": "<type>", "isAuthenticated": true, "name": "<name>"}

    Examples:
      | event                     | source                       | type    | name                                                                                  |
      | rest-cognito              | a REST API                   | Cognito | lessa                                                                                 |
      | rest-cognito-access-token | a REST API                   | Cognito | lessa                                                                                 |
      | rest-lambda               | a REST API                   | Lambda  | lessa                                                                                 |
      | rest-iam                  | a REST API                   | IAM     | arn:aws:iam::123456789012:user/lessa                                                  |
      | rest-identity-pool        | a REST API                   | IAM     | arn:aws:sts::123456789012:assumed-role/Cognito_Auth_Role/CognitoIdentityCredentials   |
      | http-jwt                  | an HTTP API                  | JWT     | lessa                                                                                 |
      | http-jwt-scopes           | an HTTP API                  | JWT     | lessa                                                                                 |
      | http-iam                  | an HTTP API                  | IAM     | arn:aws:iam::123456789012:user/lessa                                                  |
      | http-1.0-jwt              | an HTTP API with payload 1.0 | JWT     | lessa                                                                                 |
      | http-1.0-iam              | an HTTP API with payload 1.0 | IAM     | arn:aws:iam::123456789012:user/lessa                                                  |
      | function-url-iam          | a Function URL               | IAM     | arn:aws:iam::123456789012:user/lessa                                                  |

  Scenario Outline: A Lambda authorizer of an HTTP API identifies the client by its context, which has no name
    Given the controller WhoController
    When the sample event <event> arrives from <source>
    Then the JSON is {"type": "Lambda", "isAuthenticated": true, "name": null}

    Examples:
      | event                  | source                       |
      | http-lambda-simple     | an HTTP API                  |
      | http-lambda-iam-policy | an HTTP API                  |
      | http-1.0-lambda        | an HTTP API with payload 1.0 |

  Scenario Outline: Without an authorizer, the client is anonymous
    Given the controller WhoController
    When the sample event <event> arrives from <source>
    Then the JSON field isAuthenticated is false

    Examples:
      | event                       | source         |
      | rest-anonymous              | a REST API     |
      | rest-identity-pool-guest    | a REST API     |
      | rest-mutual-tls             | a REST API     |
      | http-anonymous              | an HTTP API    |
      | http-lambda-without-context | an HTTP API    |
      | http-mutual-tls             | an HTTP API    |
      | function-url-anonymous      | a Function URL |

  Scenario: A load balancer's headers about the user are not believed without a check of their signature
    Given the controller WhoController
    And the function is behind an ALB
    When GET /whoami arrives with the header x-amzn-oidc-identity: lessa
    Then the JSON field isAuthenticated is false

  Scenario: A bearer token that no authorizer has checked identifies nobody
    Given the controller WhoController
    And the function is behind an ALB
    When GET /whoami arrives with the header Authorization: Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJsZXNzYSJ9.
    Then the JSON field isAuthenticated is false

  Scenario Outline: Each group and each scope is a claim
    Given the controller ClaimsController
    When the sample event <event> arrives from <source>
    Then the JSON is
      """
      [
        "sub: a1b2c3d4-5678-90ab-cdef-1234567890ab", "username: lessa", "cognito:groups: riders", "scope: greetings/read", "scope: greetings/write",
        "iss: https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_EXAMPLE", "client_id: 7example23client", "token_use: access"
      ]
      """

    Examples:
      | event                     | source      |
      | rest-cognito-access-token | a REST API  |
      | http-jwt-scopes           | an HTTP API |

  Scenario: The context of a Lambda authorizer becomes claims
    Given the controller ClaimsController
    When the sample event http-lambda-simple arrives from an HTTP API
    Then the JSON is ["tenantId: 7", "isAdmin: true", "roles: rider", "roles: weyrleader"]

  Scenario Outline: The client certificate of mutual TLS becomes claims
    Given the controller ClaimsController
    When the sample event <event> arrives from <source>
    Then the JSON is
      """
      [
        "certificate:subjectDN: CN=lessa.example.com", "certificate:issuerDN: CN=Example Issuing CA",
        "certificate:serialNumber: a1:b2:c3:d4:e5:f6:07:18:29:3a:4b:5c:6d:7e:8f:90",
        "certificate:notBefore: Mar  1 00:00:00 2026 GMT", "certificate:notAfter: Mar  1 00:00:00 2027 GMT",
        "certificate:pem: -----BEGIN CERTIFICATE-----\nMIIBExample\n-----END CERTIFICATE-----"
      ]
      """

    Examples:
      | event           | source      |
      | rest-mutual-tls | a REST API  |
      | http-mutual-tls | an HTTP API |

  Scenario Outline: An app can authenticate clients by their certificates
    Given the controller WhoController
    And AuthenticateClientCertificates
    When the sample event <event> arrives from <source>
    Then the JSON is {"type": "Certificate", "isAuthenticated": true, "name": "CN=lessa.example.com"}

    Examples:
      | event           | source      |
      | rest-mutual-tls | a REST API  |
      | http-mutual-tls | an HTTP API |

  Scenario Outline: Claims are parameters
    Given the controller RiderController
    When the sample event <event> arrives from <source>
    Then the body is "a1b2c3d4-5678-90ab-cdef-1234567890ab in riders and weyrleaders"

    Examples:
      | event        | source                       |
      | rest-cognito | a REST API                   |
      | http-jwt     | an HTTP API                  |
      | http-1.0-jwt | an HTTP API with payload 1.0 |

  Scenario Outline: Values of a Lambda authorizer are parameters
    Given the controller TenantController
    When the sample event <event> arrives from <source>
    Then the body is "7"

    Examples:
      | event                  | source                       |
      | rest-lambda            | a REST API                   |
      | http-lambda-simple     | an HTTP API                  |
      | http-lambda-iam-policy | an HTTP API                  |
      | http-1.0-lambda        | an HTTP API with payload 1.0 |

  Scenario Outline: A required claim that is missing returns 401
    Given the controller <controller>
    When the sample event <event> arrives from <source>
    Then the status is 401
    And the header WWW-Authenticate is Bearer
    And the body is "{"statusCode":401,"message":"Unauthorized"}"

    Examples:
      | controller       | event          | source      |
      | RiderController  | rest-anonymous | a REST API  |
      | RiderController  | rest-lambda    | a REST API  |
      | TenantController | http-anonymous | an HTTP API |
      | TenantController | http-jwt       | an HTTP API |

  @every-source
  Scenario: The address of the client is the one that the source vouches for
    Given the controller AddressController
    When GET /address arrives
    Then the body is "203.0.113.27"

  Scenario Outline: Clients can't choose their address
    Given the controller AddressController
    And the function is behind <source>
    When GET /address arrives with the header X-Forwarded-For: <header>
    Then the body is "203.0.113.27"

    Examples:
      | source                          | header                 |
      | a REST API                      | 6.6.6.6                |
      | an HTTP API                     | 6.6.6.6                |
      | a Function URL                  | 6.6.6.6                |
      | an ALB                          | 6.6.6.6, 203.0.113.27  |
      | an ALB with multi-value headers | 6.6.6.6, 203.0.113.27  |

  Scenario: A trusted proxy vouches for the address before its own
    Given the controller AddressController
    And the proxies of 10.0.0.0/8 are trusted
    And the function is behind an ALB
    When GET /address arrives with the header X-Forwarded-For: 6.6.6.6, 203.0.113.27, 10.0.0.7
    Then the body is "203.0.113.27"

  Scenario Outline: The URI is the one that the client called
    Given the controller AddressController
    And the function is behind <source>
    When GET /uri?a=1&a=2 arrives
    Then the JSON is "<uri>"

    Examples:
      | source                       | uri                                                                |
      | a REST API                   | https://api.example.com/uri?a=1&a=2                                |
      | an HTTP API with payload 1.0 | https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/uri?a=1&a=2 |
      | an HTTP API                  | https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/uri?a=1&a=2 |
      | a Function URL               | https://jx3k5o7q2example.lambda-url.eu-west-1.on.aws/uri?a=1&a=2   |

  Scenario: At the domain of API Gateway, the URI has the stage
    Given the controller AddressController
    When this event arrives from a REST API
      """
      {"path": "/uri", "httpMethod": "GET", "requestContext": {"domainName": "a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com", "stage": "prod", "path": "/prod/uri"}}
      """
    Then the JSON is "https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/prod/uri"
