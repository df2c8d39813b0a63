# Refuses a SCRIPT that could not stand within a page: an end tag would end it early, and after "<!--" and "<script"
# the end tag would not.
file(READ ${SCRIPT} text)
string(TOLOWER "${text}" text)
foreach(tag "</script" "<!--")
  string(FIND "${text}" "${tag}" place)
  if(NOT place EQUAL -1)
    message(FATAL_ERROR "${SCRIPT} holds \"${tag}\"; web/vite.config.ts writes it with an escape")
  endif()
endforeach()
