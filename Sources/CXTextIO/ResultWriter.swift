import CXText
