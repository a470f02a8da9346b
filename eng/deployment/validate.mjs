// Validates the deployment templates of this repository, each named on the command line: KIND FILE...
//   sam   Properties, their types, required properties, and references of CloudFormation and SAM resources, with the definitions in AWS CDK.
//   hcl   The syntax of Terraform, and that each reference to a resource names one that is declared.
// Prints a line for each problem, and exits with 1 if there is one.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [kind, ...files] = process.argv.slice(2);
const problems = [];

if (kind === "sam") {
  const { App, CfnResource, Stack } = await import("aws-cdk-lib");
  const { CfnInclude } = await import("aws-cdk-lib/cloudformation-include");

  // The definitions do not know what SAM adds: the properties of an HttpApi event are optional, and a function with a URL has a resource for it.
  const complete = (text) => text
    .replace(/^( *)Type: HttpApi\n(?!\1Properties)/gm, "$1Type: HttpApi\n$1Properties: {}\n")
    .replace(/(!GetAtt |\$\{)(\w+)Url\.FunctionUrl\b/g, "$1$2.Arn");

  // What the definition of a resource does not have is passed on as an override.
  const unknown = [];
  CfnResource.prototype.addPropertyOverride = function (name) {
    unknown.push(`${this.cfnResourceType} ${this.node.id} has no property ${name}`);
  };
  for (const file of files) {
    unknown.length = 0;
    const folder = mkdtempSync(join(tmpdir(), "deployment-"));
    try {
      const templateFile = join(folder, "template.yaml");
      writeFileSync(templateFile, complete(readFileSync(file, "utf8")));
      const app = new App({ outdir: join(folder, "out"), analyticsReporting: false });
      const included = new CfnInclude(new Stack(app, "Stack"), "Template", { templateFile });
      const template = app.synth().getStackByName("Stack").template;
      if (Object.keys(template.Resources ?? {}).length === 0) {
        problems.push(`${file}: it has no resources`);
      }

      for (const id of Object.keys(template.Resources ?? {})) {
        if (included.getResource(id).constructor.name === "CfnResource") {
          problems.push(`${file}: ${id} is of the unknown type ${template.Resources[id].Type}`);
        }
      }
    } catch (error) {
      problems.push(`${file}: ${error.message}`);
    } finally {
      rmSync(folder, { recursive: true });
    }

    problems.push(...unknown.map((text) => `${file}: ${text}`));
  }
} else if (kind === "hcl") {
  const { parse } = await import("@cdktf/hcl2json");
  for (const file of files) {
    try {
      const text = readFileSync(file, "utf8");
      const { resource = {} } = await parse(file, text);
      const declared = new Set(Object.entries(resource).flatMap(([type, named]) => Object.keys(named).map((name) => `${type}.${name}`)));
      if (declared.size === 0) {
        problems.push(`${file}: it has no resources`);
      }

      for (const [reference] of text.matchAll(/\baws_\w+\.\w+/g)) {
        if (!declared.has(reference)) {
          problems.push(`${file}: ${reference} is not declared`);
        }
      }
    } catch (error) {
      problems.push(`${file}: ${error.message}`);
    }
  }
} else {
  problems.push("usage: validate.mjs sam|hcl FILE...");
}

for (const problem of problems) {
  console.log(problem);
}

process.exit(problems.length === 0 ? 0 : 1);
