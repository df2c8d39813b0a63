# Refuses a SCRIPT that could not stand within a page: an end tag would end it early, and after "<!--" and "<script"
# the end tag would not; browsers change carriage returns, and the hash in the policy would no longer fit.
file(READ ${SCRIPT} text)
string(TOLOWER "${text}" text)
string(ASCII 13 carriage_return)
foreach(tag "</script" "<!--" "${carriage_return}")
  string(FIND "${text}" "${tag}" place)
  if(NOT place EQUAL -1)
    message(FATAL_ERROR "${SCRIPT} holds \"${tag}\"; web/vite.config.ts must write it with an escape")
  endif()
endforeach()
