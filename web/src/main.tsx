import './style/tokens.css';

import { startTheme } from './theme';

startTheme();
