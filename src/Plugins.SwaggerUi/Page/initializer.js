// Shows the app's OpenAPI document. Behind a stage or an API mapping, the app doesn't know the address that the browser uses:
// the addresses of the document and of the app are relative to the page.
"use strict";

(() => {
  const element = document.getElementById("swagger-ui");
  const app = new URL(element.dataset.app, document.baseURI).pathname.replace(/\/$/, "");

  // Without servers, the default is "/" (OpenAPI 3.1, section 4.8.1), which is not the app behind a stage.
  const isServedByApp = description =>
    "openapi" in description && (description.servers ?? []).every(server => server.url === "/");

  const serversOfApp = () => ({
    statePlugins: {
      spec: {
        wrapActions: {
          updateJsonSpec: update => description =>
            update(app !== "" && isServedByApp(description) ? { ...description, servers: [{ url: app }] } : description),
        },
      },
    },
  });

  SwaggerUIBundle({
    domNode: element,
    url: new URL(element.dataset.document, document.baseURI).href,
    deepLinking: true,
    displayRequestDuration: true,
    queryConfigEnabled: false,
    validatorUrl: "none",
    presets: [SwaggerUIBundle.presets.apis],
    plugins: [serversOfApp],
    layout: "BaseLayout",
  });
})();
