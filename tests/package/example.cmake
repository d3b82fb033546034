# The example of sim/README.md, built exactly as a reader of it would, warnings and all.
set(example "${WEFT_SOURCE_DIR}/sim/examples/producer_consumer.cpp")
if(EXISTS "${example}")
  add_executable(producer_consumer "${example}")
  target_link_libraries(producer_consumer PRIVATE weft::sim)
  add_test(NAME producer_consumer COMMAND producer_consumer)
endif()
