export { Vault } from './vault';
