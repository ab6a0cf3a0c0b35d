import * as migration_20261124_162115_initial from './20261124_162115_initial.js';

export const migrations = [
  {
    up: migration_20261124_162115_initial.up,
    down: migration_20261124_162115_initial.down,
    name: '20261124_162115_initial'
  },
];
