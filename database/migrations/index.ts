import * as migration_20261124_160727_initial from './20261124_160727_initial.js';

export const migrations = [
  {
    up: migration_20261124_160727_initial.up,
    down: migration_20261124_160727_initial.down,
    name: '20261124_160727_initial'
  },
];
