'use client'

import { Failure } from '../_parts/Failure.js'

const ErrorPage = () => <Failure language="ru" />

export default ErrorPage
