// What the pinned Electron runs when it is given an app's folder: the part of Electron's own default_app that
// development and tests need. `electron [-r MODULE] [--switches] FOLDER [arguments]`, or `electron --version`.
/* global require, process */
'use strict';
const { app } = require('electron');
const Module = require('node:module');
const path = require('node:path');

const given = process.argv.slice(1);
const preloaded = [];
let folder;
for (let index = 0; index < given.length; index += 1) {
  const argument = given[index];
  if (argument === '--version' || argument === '-v') {
    process.stdout.write(`v${process.versions.electron}\n`);
    process.exit(0);
  } else if (argument === '-r' || argument === '--require') {
    preloaded.push(given[(index += 1)]);
  } else if (!argument.startsWith('-')) {
    folder = path.resolve(argument);
    break;
  }
}
if (folder === undefined) {
  process.stderr.write('Give the folder of an app.\n');
  process.exit(1);
}

process.defaultApp = true;
const described = require(path.join(folder, 'package.json'));
if (described.version) app.setVersion(described.version);
const name = described.productName ?? described.name;
app.setName(name);
if (process.platform === 'linux') app.setDesktopName(described.desktopName ?? `${described.name}.desktop`);
if (!app.commandLine.hasSwitch('user-data-dir'))
  app.setPath('userData', path.join(app.getPath('appData'), name));
app.setAppPath(folder);
for (const file of preloaded) Module._load(path.resolve(file), undefined, false);
Module._load(folder, Module, true);
