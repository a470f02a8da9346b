#!/usr/bin/env bash
# Recreates the files of src/Plugins.SwaggerUi/Assets from the npm package swagger-ui-dist. With --check, changes nothing, and
# exits with 1 where a file there is not that of the package, or where one is missing. Needs Node.js.
set -eu
cd "$(dirname "$0")/.."

version=5.35.0
integrity=sha512-U06rpMtW9V3XPGOBeamTUSr0Z09jMX4IJuANpE/EZbAhw0G8CgwrzU4YmXkn/h0wCDNsXdGarTNNHC3sU8yVUQ==

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && npm pack --silent "swagger-ui-dist@$version" >/dev/null)

cat >"$work/assets.js" <<'SCRIPT'
const { createHash } = require("node:crypto");
const { existsSync, readFileSync, writeFileSync } = require("node:fs");
const zlib = require("node:zlib");

const [folder, target, expected, mode] = process.argv.slice(2);
const archive = readFileSync(`${folder}/package.tgz`);
const actual = `sha512-${createHash("sha512").update(archive).digest("base64")}`;
if (actual !== expected) {
  console.error(`The package is ${actual}, not ${expected}.`);
  process.exit(1);
}

const codings = {
  br: [data => zlib.brotliCompressSync(data, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_LGWIN]: 24, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: data.length } }), zlib.brotliDecompressSync],
  gz: [data => zlib.gzipSync(data, { level: 9 }), zlib.gunzipSync],
};
const identity = [data => data, data => data];

// Compressed bytes differ between versions of zlib and Brotli, so that only the content is compared.
let differences = 0;
function keep(name, data, [encode, decode]) {
  const path = `${target}/${name}`;
  if (mode !== "--check") {
    writeFileSync(path, encode(data));
  } else if (!existsSync(path) || !decode(readFileSync(path)).equals(data)) {
    console.error(`${path} is not the file of the package: run eng/swagger-ui-assets.sh`);
    differences++;
  }
}

for (const name of ["swagger-ui-bundle.js", "swagger-ui.css"]) {
  for (const [extension, coding] of Object.entries(codings)) {
    keep(`${name}.${extension}`, readFileSync(`${folder}/package/${name}`), coding);
  }
}

for (const name of ["favicon-32x32.png", "LICENSE", "NOTICE", "swagger-ui-bundle.js.LICENSE.txt"]) {
  keep(name, readFileSync(`${folder}/package/${name}`), identity);
}

process.exit(differences === 0 ? 0 : 1);
SCRIPT

mv "$work/swagger-ui-dist-$version.tgz" "$work/package.tgz"
tar -xzf "$work/package.tgz" -C "$work"
node "$work/assets.js" "$work" src/Plugins.SwaggerUi/Assets "$integrity" "${1:-}"
