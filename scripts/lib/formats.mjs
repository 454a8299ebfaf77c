// Built from src/ by `npm run build`; do not edit.

// node_modules/jsonc-parser/lib/esm/impl/scanner.js
function createScanner(text2, ignoreTrivia = false) {
  const len = text2.length;
  let pos = 0, value = "", tokenOffset = 0, token = 16, lineNumber = 0, lineStartOffset = 0, tokenLineStartOffset = 0, prevTokenLineStartOffset = 0, scanError = 0;
  function scanHexDigits(count, exact) {
    let digits = 0;
    let value2 = 0;
    while (digits < count || !exact) {
      let ch = text2.charCodeAt(pos);
      if (ch >= 48 && ch <= 57) {
        value2 = value2 * 16 + ch - 48;
      } else if (ch >= 65 && ch <= 70) {
        value2 = value2 * 16 + ch - 65 + 10;
      } else if (ch >= 97 && ch <= 102) {
        value2 = value2 * 16 + ch - 97 + 10;
      } else {
        break;
      }
      pos++;
      digits++;
    }
    if (digits < count) {
      value2 = -1;
    }
    return value2;
  }
  function setPosition(newPosition) {
    pos = newPosition;
    value = "";
    tokenOffset = 0;
    token = 16;
    scanError = 0;
  }
  function scanNumber() {
    let start = pos;
    if (text2.charCodeAt(pos) === 48) {
      pos++;
    } else {
      pos++;
      while (pos < text2.length && isDigit(text2.charCodeAt(pos))) {
        pos++;
      }
    }
    if (pos < text2.length && text2.charCodeAt(pos) === 46) {
      pos++;
      if (pos < text2.length && isDigit(text2.charCodeAt(pos))) {
        pos++;
        while (pos < text2.length && isDigit(text2.charCodeAt(pos))) {
          pos++;
        }
      } else {
        scanError = 3;
        return text2.substring(start, pos);
      }
    }
    let end = pos;
    if (pos < text2.length && (text2.charCodeAt(pos) === 69 || text2.charCodeAt(pos) === 101)) {
      pos++;
      if (pos < text2.length && text2.charCodeAt(pos) === 43 || text2.charCodeAt(pos) === 45) {
        pos++;
      }
      if (pos < text2.length && isDigit(text2.charCodeAt(pos))) {
        pos++;
        while (pos < text2.length && isDigit(text2.charCodeAt(pos))) {
          pos++;
        }
        end = pos;
      } else {
        scanError = 3;
      }
    }
    return text2.substring(start, end);
  }
  function scanString() {
    let result = "", start = pos;
    while (true) {
      if (pos >= len) {
        result += text2.substring(start, pos);
        scanError = 2;
        break;
      }
      const ch = text2.charCodeAt(pos);
      if (ch === 34) {
        result += text2.substring(start, pos);
        pos++;
        break;
      }
      if (ch === 92) {
        result += text2.substring(start, pos);
        pos++;
        if (pos >= len) {
          scanError = 2;
          break;
        }
        const ch2 = text2.charCodeAt(pos++);
        switch (ch2) {
          case 34:
            result += '"';
            break;
          case 92:
            result += "\\";
            break;
          case 47:
            result += "/";
            break;
          case 98:
            result += "\b";
            break;
          case 102:
            result += "\f";
            break;
          case 110:
            result += "\n";
            break;
          case 114:
            result += "\r";
            break;
          case 116:
            result += "	";
            break;
          case 117:
            const ch3 = scanHexDigits(4, true);
            if (ch3 >= 0) {
              result += String.fromCharCode(ch3);
            } else {
              scanError = 4;
            }
            break;
          default:
            scanError = 5;
        }
        start = pos;
        continue;
      }
      if (ch >= 0 && ch <= 31) {
        if (isLineBreak(ch)) {
          result += text2.substring(start, pos);
          scanError = 2;
          break;
        } else {
          scanError = 6;
        }
      }
      pos++;
    }
    return result;
  }
  function scanNext() {
    value = "";
    scanError = 0;
    tokenOffset = pos;
    lineStartOffset = lineNumber;
    prevTokenLineStartOffset = tokenLineStartOffset;
    if (pos >= len) {
      tokenOffset = len;
      return token = 17;
    }
    let code2 = text2.charCodeAt(pos);
    if (isWhiteSpace(code2)) {
      do {
        pos++;
        value += String.fromCharCode(code2);
        code2 = text2.charCodeAt(pos);
      } while (isWhiteSpace(code2));
      return token = 15;
    }
    if (isLineBreak(code2)) {
      pos++;
      value += String.fromCharCode(code2);
      if (code2 === 13 && text2.charCodeAt(pos) === 10) {
        pos++;
        value += "\n";
      }
      lineNumber++;
      tokenLineStartOffset = pos;
      return token = 14;
    }
    switch (code2) {
      // tokens: []{}:,
      case 123:
        pos++;
        return token = 1;
      case 125:
        pos++;
        return token = 2;
      case 91:
        pos++;
        return token = 3;
      case 93:
        pos++;
        return token = 4;
      case 58:
        pos++;
        return token = 6;
      case 44:
        pos++;
        return token = 5;
      // strings
      case 34:
        pos++;
        value = scanString();
        return token = 10;
      // comments
      case 47:
        const start = pos - 1;
        if (text2.charCodeAt(pos + 1) === 47) {
          pos += 2;
          while (pos < len) {
            if (isLineBreak(text2.charCodeAt(pos))) {
              break;
            }
            pos++;
          }
          value = text2.substring(start, pos);
          return token = 12;
        }
        if (text2.charCodeAt(pos + 1) === 42) {
          pos += 2;
          const safeLength = len - 1;
          let commentClosed = false;
          while (pos < safeLength) {
            const ch = text2.charCodeAt(pos);
            if (ch === 42 && text2.charCodeAt(pos + 1) === 47) {
              pos += 2;
              commentClosed = true;
              break;
            }
            pos++;
            if (isLineBreak(ch)) {
              if (ch === 13 && text2.charCodeAt(pos) === 10) {
                pos++;
              }
              lineNumber++;
              tokenLineStartOffset = pos;
            }
          }
          if (!commentClosed) {
            pos++;
            scanError = 1;
          }
          value = text2.substring(start, pos);
          return token = 13;
        }
        value += String.fromCharCode(code2);
        pos++;
        return token = 16;
      // numbers
      case 45:
        value += String.fromCharCode(code2);
        pos++;
        if (pos === len || !isDigit(text2.charCodeAt(pos))) {
          return token = 16;
        }
      // found a minus, followed by a number so
      // we fall through to proceed with scanning
      // numbers
      case 48:
      case 49:
      case 50:
      case 51:
      case 52:
      case 53:
      case 54:
      case 55:
      case 56:
      case 57:
        value += scanNumber();
        return token = 11;
      // literals and unknown symbols
      default:
        while (pos < len && isUnknownContentCharacter(code2)) {
          pos++;
          code2 = text2.charCodeAt(pos);
        }
        if (tokenOffset !== pos) {
          value = text2.substring(tokenOffset, pos);
          switch (value) {
            case "true":
              return token = 8;
            case "false":
              return token = 9;
            case "null":
              return token = 7;
          }
          return token = 16;
        }
        value += String.fromCharCode(code2);
        pos++;
        return token = 16;
    }
  }
  function isUnknownContentCharacter(code2) {
    if (isWhiteSpace(code2) || isLineBreak(code2)) {
      return false;
    }
    switch (code2) {
      case 125:
      case 93:
      case 123:
      case 91:
      case 34:
      case 58:
      case 44:
      case 47:
        return false;
    }
    return true;
  }
  function scanNextNonTrivia() {
    let result;
    do {
      result = scanNext();
    } while (result >= 12 && result <= 15);
    return result;
  }
  return {
    setPosition,
    getPosition: () => pos,
    scan: ignoreTrivia ? scanNextNonTrivia : scanNext,
    getToken: () => token,
    getTokenValue: () => value,
    getTokenOffset: () => tokenOffset,
    getTokenLength: () => pos - tokenOffset,
    getTokenStartLine: () => lineStartOffset,
    getTokenStartCharacter: () => tokenOffset - prevTokenLineStartOffset,
    getTokenError: () => scanError
  };
}
function isWhiteSpace(ch) {
  return ch === 32 || ch === 9;
}
function isLineBreak(ch) {
  return ch === 10 || ch === 13;
}
function isDigit(ch) {
  return ch >= 48 && ch <= 57;
}
var CharacterCodes;
(function(CharacterCodes2) {
  CharacterCodes2[CharacterCodes2["lineFeed"] = 10] = "lineFeed";
  CharacterCodes2[CharacterCodes2["carriageReturn"] = 13] = "carriageReturn";
  CharacterCodes2[CharacterCodes2["space"] = 32] = "space";
  CharacterCodes2[CharacterCodes2["_0"] = 48] = "_0";
  CharacterCodes2[CharacterCodes2["_1"] = 49] = "_1";
  CharacterCodes2[CharacterCodes2["_2"] = 50] = "_2";
  CharacterCodes2[CharacterCodes2["_3"] = 51] = "_3";
  CharacterCodes2[CharacterCodes2["_4"] = 52] = "_4";
  CharacterCodes2[CharacterCodes2["_5"] = 53] = "_5";
  CharacterCodes2[CharacterCodes2["_6"] = 54] = "_6";
  CharacterCodes2[CharacterCodes2["_7"] = 55] = "_7";
  CharacterCodes2[CharacterCodes2["_8"] = 56] = "_8";
  CharacterCodes2[CharacterCodes2["_9"] = 57] = "_9";
  CharacterCodes2[CharacterCodes2["a"] = 97] = "a";
  CharacterCodes2[CharacterCodes2["b"] = 98] = "b";
  CharacterCodes2[CharacterCodes2["c"] = 99] = "c";
  CharacterCodes2[CharacterCodes2["d"] = 100] = "d";
  CharacterCodes2[CharacterCodes2["e"] = 101] = "e";
  CharacterCodes2[CharacterCodes2["f"] = 102] = "f";
  CharacterCodes2[CharacterCodes2["g"] = 103] = "g";
  CharacterCodes2[CharacterCodes2["h"] = 104] = "h";
  CharacterCodes2[CharacterCodes2["i"] = 105] = "i";
  CharacterCodes2[CharacterCodes2["j"] = 106] = "j";
  CharacterCodes2[CharacterCodes2["k"] = 107] = "k";
  CharacterCodes2[CharacterCodes2["l"] = 108] = "l";
  CharacterCodes2[CharacterCodes2["m"] = 109] = "m";
  CharacterCodes2[CharacterCodes2["n"] = 110] = "n";
  CharacterCodes2[CharacterCodes2["o"] = 111] = "o";
  CharacterCodes2[CharacterCodes2["p"] = 112] = "p";
  CharacterCodes2[CharacterCodes2["q"] = 113] = "q";
  CharacterCodes2[CharacterCodes2["r"] = 114] = "r";
  CharacterCodes2[CharacterCodes2["s"] = 115] = "s";
  CharacterCodes2[CharacterCodes2["t"] = 116] = "t";
  CharacterCodes2[CharacterCodes2["u"] = 117] = "u";
  CharacterCodes2[CharacterCodes2["v"] = 118] = "v";
  CharacterCodes2[CharacterCodes2["w"] = 119] = "w";
  CharacterCodes2[CharacterCodes2["x"] = 120] = "x";
  CharacterCodes2[CharacterCodes2["y"] = 121] = "y";
  CharacterCodes2[CharacterCodes2["z"] = 122] = "z";
  CharacterCodes2[CharacterCodes2["A"] = 65] = "A";
  CharacterCodes2[CharacterCodes2["B"] = 66] = "B";
  CharacterCodes2[CharacterCodes2["C"] = 67] = "C";
  CharacterCodes2[CharacterCodes2["D"] = 68] = "D";
  CharacterCodes2[CharacterCodes2["E"] = 69] = "E";
  CharacterCodes2[CharacterCodes2["F"] = 70] = "F";
  CharacterCodes2[CharacterCodes2["G"] = 71] = "G";
  CharacterCodes2[CharacterCodes2["H"] = 72] = "H";
  CharacterCodes2[CharacterCodes2["I"] = 73] = "I";
  CharacterCodes2[CharacterCodes2["J"] = 74] = "J";
  CharacterCodes2[CharacterCodes2["K"] = 75] = "K";
  CharacterCodes2[CharacterCodes2["L"] = 76] = "L";
  CharacterCodes2[CharacterCodes2["M"] = 77] = "M";
  CharacterCodes2[CharacterCodes2["N"] = 78] = "N";
  CharacterCodes2[CharacterCodes2["O"] = 79] = "O";
  CharacterCodes2[CharacterCodes2["P"] = 80] = "P";
  CharacterCodes2[CharacterCodes2["Q"] = 81] = "Q";
  CharacterCodes2[CharacterCodes2["R"] = 82] = "R";
  CharacterCodes2[CharacterCodes2["S"] = 83] = "S";
  CharacterCodes2[CharacterCodes2["T"] = 84] = "T";
  CharacterCodes2[CharacterCodes2["U"] = 85] = "U";
  CharacterCodes2[CharacterCodes2["V"] = 86] = "V";
  CharacterCodes2[CharacterCodes2["W"] = 87] = "W";
  CharacterCodes2[CharacterCodes2["X"] = 88] = "X";
  CharacterCodes2[CharacterCodes2["Y"] = 89] = "Y";
  CharacterCodes2[CharacterCodes2["Z"] = 90] = "Z";
  CharacterCodes2[CharacterCodes2["asterisk"] = 42] = "asterisk";
  CharacterCodes2[CharacterCodes2["backslash"] = 92] = "backslash";
  CharacterCodes2[CharacterCodes2["closeBrace"] = 125] = "closeBrace";
  CharacterCodes2[CharacterCodes2["closeBracket"] = 93] = "closeBracket";
  CharacterCodes2[CharacterCodes2["colon"] = 58] = "colon";
  CharacterCodes2[CharacterCodes2["comma"] = 44] = "comma";
  CharacterCodes2[CharacterCodes2["dot"] = 46] = "dot";
  CharacterCodes2[CharacterCodes2["doubleQuote"] = 34] = "doubleQuote";
  CharacterCodes2[CharacterCodes2["minus"] = 45] = "minus";
  CharacterCodes2[CharacterCodes2["openBrace"] = 123] = "openBrace";
  CharacterCodes2[CharacterCodes2["openBracket"] = 91] = "openBracket";
  CharacterCodes2[CharacterCodes2["plus"] = 43] = "plus";
  CharacterCodes2[CharacterCodes2["slash"] = 47] = "slash";
  CharacterCodes2[CharacterCodes2["formFeed"] = 12] = "formFeed";
  CharacterCodes2[CharacterCodes2["tab"] = 9] = "tab";
})(CharacterCodes || (CharacterCodes = {}));

// node_modules/jsonc-parser/lib/esm/impl/parser.js
var ParseOptions;
(function(ParseOptions2) {
  ParseOptions2.DEFAULT = {
    allowTrailingComma: false
  };
})(ParseOptions || (ParseOptions = {}));
function visit(text2, visitor, options = ParseOptions.DEFAULT) {
  const _scanner = createScanner(text2, false);
  const _jsonPath = [];
  let suppressedCallbacks = 0;
  function toNoArgVisit(visitFunction) {
    return visitFunction ? () => suppressedCallbacks === 0 && visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
  }
  function toOneArgVisit(visitFunction) {
    return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
  }
  function toOneArgVisitWithPath(visitFunction) {
    return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice()) : () => true;
  }
  function toBeginVisit(visitFunction) {
    return visitFunction ? () => {
      if (suppressedCallbacks > 0) {
        suppressedCallbacks++;
      } else {
        let cbReturn = visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice());
        if (cbReturn === false) {
          suppressedCallbacks = 1;
        }
      }
    } : () => true;
  }
  function toEndVisit(visitFunction) {
    return visitFunction ? () => {
      if (suppressedCallbacks > 0) {
        suppressedCallbacks--;
      }
      if (suppressedCallbacks === 0) {
        visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter());
      }
    } : () => true;
  }
  const onObjectBegin = toBeginVisit(visitor.onObjectBegin), onObjectProperty = toOneArgVisitWithPath(visitor.onObjectProperty), onObjectEnd = toEndVisit(visitor.onObjectEnd), onArrayBegin = toBeginVisit(visitor.onArrayBegin), onArrayEnd = toEndVisit(visitor.onArrayEnd), onLiteralValue = toOneArgVisitWithPath(visitor.onLiteralValue), onSeparator = toOneArgVisit(visitor.onSeparator), onComment = toNoArgVisit(visitor.onComment), onError = toOneArgVisit(visitor.onError);
  const disallowComments = options && options.disallowComments;
  const allowTrailingComma = options && options.allowTrailingComma;
  function scanNext() {
    while (true) {
      const token = _scanner.scan();
      switch (_scanner.getTokenError()) {
        case 4:
          handleError(
            14
            /* ParseErrorCode.InvalidUnicode */
          );
          break;
        case 5:
          handleError(
            15
            /* ParseErrorCode.InvalidEscapeCharacter */
          );
          break;
        case 3:
          handleError(
            13
            /* ParseErrorCode.UnexpectedEndOfNumber */
          );
          break;
        case 1:
          if (!disallowComments) {
            handleError(
              11
              /* ParseErrorCode.UnexpectedEndOfComment */
            );
          }
          break;
        case 2:
          handleError(
            12
            /* ParseErrorCode.UnexpectedEndOfString */
          );
          break;
        case 6:
          handleError(
            16
            /* ParseErrorCode.InvalidCharacter */
          );
          break;
      }
      switch (token) {
        case 12:
        case 13:
          if (disallowComments) {
            handleError(
              10
              /* ParseErrorCode.InvalidCommentToken */
            );
          } else {
            onComment();
          }
          break;
        case 16:
          handleError(
            1
            /* ParseErrorCode.InvalidSymbol */
          );
          break;
        case 15:
        case 14:
          break;
        default:
          return token;
      }
    }
  }
  function handleError(error, skipUntilAfter = [], skipUntil = []) {
    onError(error);
    if (skipUntilAfter.length + skipUntil.length > 0) {
      let token = _scanner.getToken();
      while (token !== 17) {
        if (skipUntilAfter.indexOf(token) !== -1) {
          scanNext();
          break;
        } else if (skipUntil.indexOf(token) !== -1) {
          break;
        }
        token = scanNext();
      }
    }
  }
  function parseString(isValue) {
    const value = _scanner.getTokenValue();
    if (isValue) {
      onLiteralValue(value);
    } else {
      onObjectProperty(value);
      _jsonPath.push(value);
    }
    scanNext();
    return true;
  }
  function parseLiteral() {
    switch (_scanner.getToken()) {
      case 11:
        const tokenValue = _scanner.getTokenValue();
        let value = Number(tokenValue);
        if (isNaN(value)) {
          handleError(
            2
            /* ParseErrorCode.InvalidNumberFormat */
          );
          value = 0;
        }
        onLiteralValue(value);
        break;
      case 7:
        onLiteralValue(null);
        break;
      case 8:
        onLiteralValue(true);
        break;
      case 9:
        onLiteralValue(false);
        break;
      default:
        return false;
    }
    scanNext();
    return true;
  }
  function parseProperty() {
    if (_scanner.getToken() !== 10) {
      handleError(3, [], [
        2,
        5
        /* SyntaxKind.CommaToken */
      ]);
      return false;
    }
    parseString(false);
    if (_scanner.getToken() === 6) {
      onSeparator(":");
      scanNext();
      if (!parseValue()) {
        handleError(4, [], [
          2,
          5
          /* SyntaxKind.CommaToken */
        ]);
      }
    } else {
      handleError(5, [], [
        2,
        5
        /* SyntaxKind.CommaToken */
      ]);
    }
    _jsonPath.pop();
    return true;
  }
  function parseObject() {
    onObjectBegin();
    scanNext();
    let needsComma = false;
    while (_scanner.getToken() !== 2 && _scanner.getToken() !== 17) {
      if (_scanner.getToken() === 5) {
        if (!needsComma) {
          handleError(4, [], []);
        }
        onSeparator(",");
        scanNext();
        if (_scanner.getToken() === 2 && allowTrailingComma) {
          break;
        }
      } else if (needsComma) {
        handleError(6, [], []);
      }
      if (!parseProperty()) {
        handleError(4, [], [
          2,
          5
          /* SyntaxKind.CommaToken */
        ]);
      }
      needsComma = true;
    }
    onObjectEnd();
    if (_scanner.getToken() !== 2) {
      handleError(7, [
        2
        /* SyntaxKind.CloseBraceToken */
      ], []);
    } else {
      scanNext();
    }
    return true;
  }
  function parseArray() {
    onArrayBegin();
    scanNext();
    let isFirstElement = true;
    let needsComma = false;
    while (_scanner.getToken() !== 4 && _scanner.getToken() !== 17) {
      if (_scanner.getToken() === 5) {
        if (!needsComma) {
          handleError(4, [], []);
        }
        onSeparator(",");
        scanNext();
        if (_scanner.getToken() === 4 && allowTrailingComma) {
          break;
        }
      } else if (needsComma) {
        handleError(6, [], []);
      }
      if (isFirstElement) {
        _jsonPath.push(0);
        isFirstElement = false;
      } else {
        _jsonPath[_jsonPath.length - 1]++;
      }
      if (!parseValue()) {
        handleError(4, [], [
          4,
          5
          /* SyntaxKind.CommaToken */
        ]);
      }
      needsComma = true;
    }
    onArrayEnd();
    if (!isFirstElement) {
      _jsonPath.pop();
    }
    if (_scanner.getToken() !== 4) {
      handleError(8, [
        4
        /* SyntaxKind.CloseBracketToken */
      ], []);
    } else {
      scanNext();
    }
    return true;
  }
  function parseValue() {
    switch (_scanner.getToken()) {
      case 3:
        return parseArray();
      case 1:
        return parseObject();
      case 10:
        return parseString(true);
      default:
        return parseLiteral();
    }
  }
  scanNext();
  if (_scanner.getToken() === 17) {
    if (options.allowEmptyContent) {
      return true;
    }
    handleError(4, [], []);
    return false;
  }
  if (!parseValue()) {
    handleError(4, [], []);
    return false;
  }
  if (_scanner.getToken() !== 17) {
    handleError(9, [], []);
  }
  return true;
}

// node_modules/jsonc-parser/lib/esm/main.js
var ScanError;
(function(ScanError2) {
  ScanError2[ScanError2["None"] = 0] = "None";
  ScanError2[ScanError2["UnexpectedEndOfComment"] = 1] = "UnexpectedEndOfComment";
  ScanError2[ScanError2["UnexpectedEndOfString"] = 2] = "UnexpectedEndOfString";
  ScanError2[ScanError2["UnexpectedEndOfNumber"] = 3] = "UnexpectedEndOfNumber";
  ScanError2[ScanError2["InvalidUnicode"] = 4] = "InvalidUnicode";
  ScanError2[ScanError2["InvalidEscapeCharacter"] = 5] = "InvalidEscapeCharacter";
  ScanError2[ScanError2["InvalidCharacter"] = 6] = "InvalidCharacter";
})(ScanError || (ScanError = {}));
var SyntaxKind;
(function(SyntaxKind2) {
  SyntaxKind2[SyntaxKind2["OpenBraceToken"] = 1] = "OpenBraceToken";
  SyntaxKind2[SyntaxKind2["CloseBraceToken"] = 2] = "CloseBraceToken";
  SyntaxKind2[SyntaxKind2["OpenBracketToken"] = 3] = "OpenBracketToken";
  SyntaxKind2[SyntaxKind2["CloseBracketToken"] = 4] = "CloseBracketToken";
  SyntaxKind2[SyntaxKind2["CommaToken"] = 5] = "CommaToken";
  SyntaxKind2[SyntaxKind2["ColonToken"] = 6] = "ColonToken";
  SyntaxKind2[SyntaxKind2["NullKeyword"] = 7] = "NullKeyword";
  SyntaxKind2[SyntaxKind2["TrueKeyword"] = 8] = "TrueKeyword";
  SyntaxKind2[SyntaxKind2["FalseKeyword"] = 9] = "FalseKeyword";
  SyntaxKind2[SyntaxKind2["StringLiteral"] = 10] = "StringLiteral";
  SyntaxKind2[SyntaxKind2["NumericLiteral"] = 11] = "NumericLiteral";
  SyntaxKind2[SyntaxKind2["LineCommentTrivia"] = 12] = "LineCommentTrivia";
  SyntaxKind2[SyntaxKind2["BlockCommentTrivia"] = 13] = "BlockCommentTrivia";
  SyntaxKind2[SyntaxKind2["LineBreakTrivia"] = 14] = "LineBreakTrivia";
  SyntaxKind2[SyntaxKind2["Trivia"] = 15] = "Trivia";
  SyntaxKind2[SyntaxKind2["Unknown"] = 16] = "Unknown";
  SyntaxKind2[SyntaxKind2["EOF"] = 17] = "EOF";
})(SyntaxKind || (SyntaxKind = {}));
var visit2 = visit;
var ParseErrorCode;
(function(ParseErrorCode2) {
  ParseErrorCode2[ParseErrorCode2["InvalidSymbol"] = 1] = "InvalidSymbol";
  ParseErrorCode2[ParseErrorCode2["InvalidNumberFormat"] = 2] = "InvalidNumberFormat";
  ParseErrorCode2[ParseErrorCode2["PropertyNameExpected"] = 3] = "PropertyNameExpected";
  ParseErrorCode2[ParseErrorCode2["ValueExpected"] = 4] = "ValueExpected";
  ParseErrorCode2[ParseErrorCode2["ColonExpected"] = 5] = "ColonExpected";
  ParseErrorCode2[ParseErrorCode2["CommaExpected"] = 6] = "CommaExpected";
  ParseErrorCode2[ParseErrorCode2["CloseBraceExpected"] = 7] = "CloseBraceExpected";
  ParseErrorCode2[ParseErrorCode2["CloseBracketExpected"] = 8] = "CloseBracketExpected";
  ParseErrorCode2[ParseErrorCode2["EndOfFileExpected"] = 9] = "EndOfFileExpected";
  ParseErrorCode2[ParseErrorCode2["InvalidCommentToken"] = 10] = "InvalidCommentToken";
  ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfComment"] = 11] = "UnexpectedEndOfComment";
  ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfString"] = 12] = "UnexpectedEndOfString";
  ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfNumber"] = 13] = "UnexpectedEndOfNumber";
  ParseErrorCode2[ParseErrorCode2["InvalidUnicode"] = 14] = "InvalidUnicode";
  ParseErrorCode2[ParseErrorCode2["InvalidEscapeCharacter"] = 15] = "InvalidEscapeCharacter";
  ParseErrorCode2[ParseErrorCode2["InvalidCharacter"] = 16] = "InvalidCharacter";
})(ParseErrorCode || (ParseErrorCode = {}));
function printParseErrorCode(code2) {
  switch (code2) {
    case 1:
      return "InvalidSymbol";
    case 2:
      return "InvalidNumberFormat";
    case 3:
      return "PropertyNameExpected";
    case 4:
      return "ValueExpected";
    case 5:
      return "ColonExpected";
    case 6:
      return "CommaExpected";
    case 7:
      return "CloseBraceExpected";
    case 8:
      return "CloseBracketExpected";
    case 9:
      return "EndOfFileExpected";
    case 10:
      return "InvalidCommentToken";
    case 11:
      return "UnexpectedEndOfComment";
    case 12:
      return "UnexpectedEndOfString";
    case 13:
      return "UnexpectedEndOfNumber";
    case 14:
      return "InvalidUnicode";
    case 15:
      return "InvalidEscapeCharacter";
    case 16:
      return "InvalidCharacter";
  }
  return "<unknown ParseErrorCode>";
}

// src/formats/json.ts
var maxDepth = 1e3;
var maxProblems = 1e3;
function parseJson(text2) {
  const bom = text2.startsWith("\uFEFF") ? 1 : 0;
  const builder = treeBuilder(text2.length);
  try {
    visit2(bom ? ` ${text2.slice(1)}` : text2, builder, { disallowComments: true, allowTrailingComma: false });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return tooDeep(text2);
  }
  return builder.isTooDeep() ? tooDeep(text2) : builder.tree();
}
function tooDeep(text2) {
  const range = { start: 0, end: text2.length };
  return { root: void 0, problems: [{ message: "the text is nested too deeply", code: "TooDeep", range }], duplicates: [] };
}
function treeBuilder(textLength) {
  const open = [];
  const problems = [];
  const duplicates = [];
  let root;
  let deepest = 0;
  const add = (node) => {
    const parent = open.at(-1);
    if (!parent) root ??= node;
    else if (parent.kind === "list") parent.items.push(node);
    else if (parent.key) {
      parent.entries.push({ key: parent.key.key, keyRange: parent.key.keyRange, value: node });
      parent.key = void 0;
    }
  };
  const settle = () => {
    const parent = open.at(-1);
    if (parent?.kind !== "map" || !parent.key) return;
    const { end: end2 } = parent.key.keyRange;
    add({ kind: "scalar", range: { start: end2, end: end2 }, value: null });
  };
  const begin = (container) => {
    open.push(container);
    deepest = Math.max(deepest, open.length);
    return open.length <= maxDepth;
  };
  const end = (offset, length) => {
    settle();
    const container = open.pop();
    if (!container) return;
    const range = { start: container.start, end: Math.min(offset + length, textLength) };
    if (container.kind === "list") add({ kind: "list", range, items: container.items });
    else {
      noteDuplicates(container.entries, duplicates);
      add({ kind: "map", range, entries: container.entries });
    }
  };
  return {
    isTooDeep: () => deepest > maxDepth,
    tree: () => ({ root, problems, duplicates }),
    onObjectBegin: (start) => begin({ kind: "map", start, entries: [] }),
    onArrayBegin: (start) => begin({ kind: "list", start, items: [] }),
    onObjectEnd: end,
    onArrayEnd: end,
    onObjectProperty: (key, start, length) => {
      settle();
      const parent = open.at(-1);
      if (parent?.kind === "map") parent.key = { key, keyRange: { start, end: start + length } };
    },
    onLiteralValue: (value, start, length) => {
      add({ kind: "scalar", range: { start, end: start + length }, value });
    },
    onError: (error, start, length) => {
      const range = { start: Math.min(start, textLength), end: Math.min(start + length, textLength) };
      if (problems.length < maxProblems) problems.push(problemOf(error, range));
    }
  };
}
function problemOf(error, range) {
  const code2 = printParseErrorCode(error);
  return { message: code2.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase(), code: code2, range };
}
var maxDuplicates = 1e3;
function noteDuplicates(entries, duplicates) {
  const [one, two] = entries;
  if (!one || !two || entries.length === 2 && one.key !== two.key) return;
  const firstByKey = /* @__PURE__ */ new Map();
  for (const { key, keyRange } of entries) {
    const first = firstByKey.get(key);
    if (!first) firstByKey.set(key, keyRange);
    else if (duplicates.push({ key, first, second: keyRange }) >= maxDuplicates) return;
  }
}
function trailingComma(text2, problems) {
  const at = problems[0]?.range.start;
  if (at === void 0 || !/[\]}]/.test(text2[at] ?? "") || problems.some(({ range }) => range.start !== at)) return void 0;
  let comma = at - 1;
  while (comma >= 0 && /\s/.test(text2[comma])) comma--;
  return text2[comma] === "," ? { start: comma, end: comma + 1 } : void 0;
}

// src/formats/markdown-blocks.ts
function cursorOf(text2) {
  return { text: text2, start: 0, end: 0, at: 0, column: 0, next: 0, nextColumn: 0, obstacle: void 0 };
}
function moveTo(cursor, start, end) {
  cursor.start = start;
  cursor.end = end;
  cursor.at = start;
  cursor.column = 0;
  skipBlanks(cursor);
}
function isBlank({ next, end }) {
  return next === end;
}
function indentOf({ column, nextColumn }) {
  return nextColumn - column;
}
function take(cursor, length) {
  cursor.at = cursor.next + length;
  cursor.column = cursor.nextColumn + length;
  skipBlanks(cursor);
}
function takeColumns(cursor, columns) {
  const target = cursor.column + columns;
  while (cursor.at < cursor.next && cursor.column < target) {
    const stop = cursor.text[cursor.at] === "	" ? tabStop(cursor.column) : cursor.column + 1;
    if (stop <= target) cursor.at++;
    cursor.column = Math.min(stop, target);
  }
}
function skipBlanks(cursor) {
  const { text: text2, end } = cursor;
  let { at, column } = cursor;
  for (; at < end; at++) {
    const code2 = text2.charCodeAt(at);
    if (code2 === 32) column++;
    else if (code2 === 9) column = tabStop(column);
    else break;
  }
  cursor.next = at;
  cursor.nextColumn = column;
}
function tabStop(column) {
  return column + 4 - column % 4;
}
function runLength(text2, start, char) {
  let end = start;
  while (text2[end] === char) end++;
  return end - start;
}
var blank = { kind: "blank" };
var code = { kind: "code" };
var rule = { kind: "rule" };
var comment = { kind: "comment" };
var text = { kind: "text" };
function contentOf(cursor, isBelowParagraph) {
  const { next, end } = cursor;
  if (next === end) return blank;
  if (indentOf(cursor) > 3) return code;
  switch (cursor.text[next]) {
    case "#":
      return headingAt(cursor) ?? text;
    case "`":
    case "~": {
      const mark = fenceMarkAt(cursor, next);
      return mark ? { kind: "fence", mark } : text;
    }
    case "<":
      return cursor.text.startsWith("<!--", next) ? comment : text;
    case "=":
    case "-":
    case "*":
    case "_":
      return isBelowParagraph && underlineAt(cursor) || (isRule(cursor) ? rule : text);
    default:
      return text;
  }
}
function lookalikeAt({ text: text2, at, end }) {
  let start = at;
  while (start < end && isBlankOrMark(text2.charCodeAt(start))) start++;
  return start;
}
function isBlankOrMark(code2) {
  return code2 === 32 || code2 === 9 || code2 === 62;
}
function fenceMarkAt({ text: text2, end }, at) {
  const char = text2[at];
  if (at >= end || char !== "`" && char !== "~") return void 0;
  const length = runLength(text2, at, char);
  if (length < 3) return void 0;
  const info = at + length === end ? "" : text2.slice(at + length, end).trim();
  return char === "`" && info.includes("`") ? void 0 : { marker: text2.slice(at, at + length), info };
}
function headingAt({ text: text2, next, end }) {
  const level = runLength(text2, next, "#");
  const contentStart = next + level;
  const isSeparate = contentStart === end || text2[contentStart] === " " || text2[contentStart] === "	";
  return level <= 6 && isSeparate ? { kind: "heading", level, contentStart } : void 0;
}
function underlineAt({ text: text2, next, end }) {
  const char = text2[next];
  if (char !== "=" && char !== "-") return void 0;
  const rest = text2.slice(next + runLength(text2, next, char), end);
  return rest.trim() === "" ? { kind: "underline", level: char === "=" ? 1 : 2 } : void 0;
}
function isRule(cursor) {
  const { text: text2, next, end, obstacle } = cursor;
  const char = text2[next];
  if (obstacle && obstacle.char === char && obstacle.at >= next) return false;
  let count = 0;
  for (let at = next; at < end; at++) {
    if (text2[at] === char) count++;
    else if (text2[at] !== " " && text2[at] !== "	") {
      cursor.obstacle = { char, at };
      return false;
    }
  }
  return count >= 3 && char !== "=";
}
function continues(container, cursor) {
  if (container.kind === "quote") return takeQuoteMark(cursor);
  if (isBlank(cursor)) return !container.isEmpty;
  if (indentOf(cursor) < container.width) return false;
  container.isEmpty = false;
  takeColumns(cursor, container.width);
  return true;
}
function openContainer(cursor, interruptsParagraph) {
  if (isBlank(cursor) || indentOf(cursor) > 3 || !mayBeMark(cursor.text.charCodeAt(cursor.next))) return void 0;
  if (takeQuoteMark(cursor)) return { kind: "quote", width: 0, isEmpty: false };
  const length = markLength(cursor, interruptsParagraph);
  if (length === 0) return void 0;
  const indent = indentOf(cursor);
  take(cursor, length);
  const blanks = indentOf(cursor);
  const isEmpty = isBlank(cursor);
  const padding = isEmpty || blanks > 4 ? 1 : blanks;
  takeColumns(cursor, padding);
  return { kind: "item", width: indent + length + padding, isEmpty };
}
function takeQuoteMark(cursor) {
  if (indentOf(cursor) > 3 || isBlank(cursor) || cursor.text[cursor.next] !== ">") return false;
  take(cursor, 1);
  takeColumns(cursor, 1);
  return true;
}
function markLength({ text: text2, next, end }, interruptsParagraph) {
  let at = next;
  while (at < next + 9 && isDigit2(text2.charCodeAt(at))) at++;
  const isOrdered = at > next;
  if (!(isOrdered ? ".)" : "-*+").includes(text2[at] ?? " ")) return 0;
  if (at + 1 < end && text2[at + 1] !== " " && text2[at + 1] !== "	") return 0;
  if (!interruptsParagraph) return at + 1 - next;
  const isFirst = !isOrdered || text2.slice(next, at) === "1";
  return isFirst && text2.slice(at + 1, end).trim() !== "" ? at + 1 - next : 0;
}
function mayBeMark(code2) {
  return code2 === 62 || code2 === 45 || code2 === 43 || code2 === 42 || isDigit2(code2);
}
function isDigit2(code2) {
  return code2 >= 48 && code2 <= 57;
}
var maxNesting = 32;
function scanBlocks(text2, offset, sink) {
  const containers = [];
  let leaf;
  let commentClose = offset;
  const endLeaf = (at) => {
    if (leaf?.kind === "paragraph") sink.paragraph?.(leaf.lines);
    else if (leaf?.kind === "comment") sink.comment?.({ start: leaf.start, end: leaf.end }, { start: leaf.end, end: leaf.end });
    else if (leaf) endFence(leaf, at, false);
    leaf = void 0;
  };
  const endFence = ({ mark: { marker, info }, opening }, at, closed) => {
    sink.fence?.({ marker, info, opening, content: { start: opening.end, end: at }, closed });
    leaf = void 0;
  };
  const readRaw = (block, cursor2) => {
    if (block.kind === "comment") readComment(block, cursor2);
    else {
      const at = lookalikeAt(cursor2);
      const mark = fenceMarkAt(cursor2, at);
      if (!mark) return;
      sink.fenceLine?.({ marker: mark.marker, info: mark.info, range: { start: cursor2.start, end: cursor2.end } });
      const isCloser = mark.info === "" && mark.marker.startsWith(block.mark.marker);
      if (isCloser && at === cursor2.next && indentOf(cursor2) < 4) endFence(block, cursor2.start, true);
    }
  };
  const readComment = (block, { end }) => {
    const isClosed = block.close >= 0 && block.close + 3 <= end;
    block.end = isClosed ? block.close + 3 : end;
    if (isClosed) sink.comment?.({ start: block.start, end: block.end }, { start: block.end, end });
    leaf = isClosed ? void 0 : block;
  };
  const openComment = (cursor2) => {
    const start = cursor2.next;
    if (commentClose >= 0 && commentClose < start + 2) commentClose = text2.indexOf("-->", start + 2);
    readComment({ kind: "comment", start, close: commentClose, end: cursor2.end }, cursor2);
  };
  const open = (content, cursor2, lineEnd) => {
    const { start, end } = cursor2;
    if (content.kind === "heading") sink.heading?.(content.level, { start, end }, { start: content.contentStart, end });
    else if (content.kind === "comment") openComment(cursor2);
    else if (content.kind === "fence") {
      const { mark } = content;
      sink.fenceLine?.({ marker: mark.marker, info: mark.info, range: { start, end } });
      leaf = { kind: "fence", mark, opening: { start, end: lineEnd } };
    } else if (content.kind === "text") leaf = { kind: "paragraph", lines: [{ start: cursor2.next, end }] };
  };
  const endBlocks = (matched, at) => {
    if (leaf) endLeaf(at);
    if (containers.length > matched) containers.length = matched;
  };
  const readLine = (cursor2, lineEnd) => {
    let matched = 0;
    while (matched < containers.length && continues(containers[matched], cursor2)) matched++;
    const isInside = matched === containers.length;
    if (isInside && leaf && leaf.kind !== "paragraph") {
      readRaw(leaf, cursor2);
      return;
    }
    const paragraph = leaf?.kind === "paragraph" ? leaf : void 0;
    let content = contentOf(cursor2, isInside && paragraph !== void 0);
    let nesting = matched;
    while (content.kind === "text" && nesting < maxNesting) {
      const container = openContainer(cursor2, isInside && paragraph !== void 0 && nesting === matched);
      if (!container) break;
      if (nesting === matched) endBlocks(matched, cursor2.start);
      nesting = containers.push(container);
      content = contentOf(cursor2, false);
    }
    if (nesting > matched) {
      open(content, cursor2, lineEnd);
      return;
    }
    if (paragraph && content.kind === "underline") {
      if (sink.underlined(content.level, paragraph.lines)) {
        leaf = void 0;
        return;
      }
      content = contentOf(cursor2, false);
    }
    if (paragraph && (content.kind === "text" || content.kind === "code")) {
      paragraph.lines.push({ start: cursor2.next, end: cursor2.end });
      return;
    }
    endBlocks(matched, cursor2.start);
    open(content, cursor2, lineEnd);
  };
  const cursor = cursorOf(text2);
  let wasBlank = false;
  for (let start = text2.startsWith("\uFEFF", offset) ? offset + 1 : offset; start < text2.length; ) {
    let end = start;
    let isBlank2 = true;
    for (; end < text2.length; end++) {
      const code2 = text2.charCodeAt(end);
      if (code2 === 10 || code2 === 13) break;
      if (code2 !== 32 && code2 !== 9) isBlank2 = false;
    }
    const lineEnd = Math.min(end + (text2.startsWith("\r\n", end) ? 2 : 1), text2.length);
    if (!isBlank2 || !wasBlank) {
      moveTo(cursor, start, end);
      readLine(cursor, lineEnd);
    }
    wasBlank = isBlank2;
    start = lineEnd;
  }
  endLeaf(text2.length);
}

// src/formats/markdown-inline.ts
function targetAt(text2, open, ends) {
  if (text2[open] !== "(") return void 0;
  const start = skipBlanks2(text2, open + 1);
  const destinationEnd = text2[start] === "<" ? angledEnd(text2, start) : ends[start] ?? -1;
  if (destinationEnd < 0) return void 0;
  let at = skipBlanks2(text2, destinationEnd);
  const title = text2[at] !== ")" && at > destinationEnd ? titleEnd(text2, at) : at;
  if (title > at) at = skipBlanks2(text2, title);
  return text2[at] === ")" ? { start, destinationEnd, end: at + 1 } : void 0;
}
function linkOf(kind, text2, target, range, offset) {
  const angled = text2[target.start] === "<" ? 1 : 0;
  const [start, end] = [target.start + angled, target.destinationEnd - angled];
  return {
    kind,
    destination: text2.slice(start, end),
    range,
    destinationRange: { start: offset + start, end: offset + end }
  };
}
function bareEnds(text2) {
  const ends = new Int32Array(text2.length + 1).fill(-1);
  const open = [0];
  for (let at = 0; at <= text2.length; at++) {
    const code2 = at < text2.length ? text2.charCodeAt(at) : 32;
    if (code2 <= 32 || code2 === 127) {
      const last = open.at(-1);
      if (last !== void 0) ends[last] = at;
      open.length = 0;
      open.push(at + 1);
    } else if (isEscape(text2, at)) at++;
    else if (code2 === 40) open.push(at + 1);
    else if (code2 === 41) {
      const start = open.pop();
      if (start !== void 0) ends[start] = at;
    }
  }
  return ends;
}
function bareEnd(text2, start) {
  let depth = 0;
  let at = start;
  for (; at < text2.length; at++) {
    const code2 = text2.charCodeAt(at);
    if (code2 <= 32 || code2 === 127) break;
    if (isEscape(text2, at)) at++;
    else if (code2 === 40) depth++;
    else if (code2 === 41) depth--;
    if (depth < 0) return -1;
  }
  return depth === 0 ? Math.min(at, text2.length) : -1;
}
function angledEnd(text2, start) {
  for (let at = start + 1; at < text2.length; at++) {
    const char = text2[at];
    if (isEscape(text2, at)) at++;
    else if (char === ">") return at + 1;
    else if (char === "<" || char === "\n" || char === "\r") return -1;
  }
  return -1;
}
function titleEnd(text2, start) {
  const opening = text2[start];
  if (opening !== '"' && opening !== "'" && opening !== "(") return -1;
  const closing = opening === "(" ? ")" : opening;
  for (let at = start + 1; at < text2.length; at++) {
    const char = text2[at];
    if (isEscape(text2, at)) at++;
    else if (char === closing) return at + 1;
    else if (char === "(" && opening === "(") return -1;
  }
  return -1;
}
function isEscape(text2, at) {
  return text2[at] === "\\" && /[!-/:-@[-`{-~]/.test(text2[at + 1] ?? "");
}
function skipBlanks2(text2, start) {
  let at = start;
  while (" 	\r\n".includes(text2[at] ?? "-")) at++;
  return at;
}
function takeDefinitions(text2, lines) {
  const found = [];
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last || text2[first.start] !== "[") return { found, rest: lines };
  const paragraph = text2.slice(first.start, last.end);
  let taken = 0;
  while (taken < lines.length) {
    const line = lines[taken];
    const definition = definitionAt(paragraph, line.start - first.start);
    if (!definition) break;
    const end = first.start + definition.end;
    while (taken < lines.length && lines[taken].start < end) taken++;
    found.push(linkOf("definition", paragraph, definition, { start: beforeBlanks(text2, line.start), end }, first.start));
  }
  return { found, rest: lines.slice(taken) };
}
var maxLabel = 999;
function definitionAt(text2, at) {
  const label = labelEnd(text2, at);
  if (label < 0 || text2[label] !== ":") return void 0;
  const start = skipBlanks2(text2, label + 1);
  const destinationEnd = text2[start] === "<" ? angledEnd(text2, start) : bareEnd(text2, start);
  if (destinationEnd <= start) return void 0;
  const title = skipBlanks2(text2, destinationEnd);
  const close = title > destinationEnd ? titleEnd(text2, title) : -1;
  const end = lineEndBehind(text2, close) ?? lineEndBehind(text2, destinationEnd);
  return end === void 0 ? void 0 : { start, destinationEnd, end };
}
function labelEnd(text2, start) {
  if (text2[start] !== "[" || text2[start + 1] === "^") return -1;
  let isBlank2 = true;
  for (let at = start + 1; at <= start + maxLabel + 1; at++) {
    const char = text2[at];
    if (char === "]") return isBlank2 ? -1 : at + 1;
    if (char === "[" || char === void 0) return -1;
    if (char === "\\") at++;
    if (isBlank2 && char.trim() !== "") isBlank2 = false;
  }
  return -1;
}
function lineEndBehind(text2, start) {
  let at = start;
  while (text2[at] === " " || text2[at] === "	") at++;
  return at >= 0 && (at === text2.length || text2[at] === "\n" || text2[at] === "\r") ? at : void 0;
}
function beforeBlanks(text2, end) {
  let start = end;
  while (text2[start - 1] === " " || text2[start - 1] === "	") start--;
  return start;
}
function scanInline(text2, offset, { spans, links, comments }) {
  const hasLink = text2.includes("](");
  const hasSpan = text2.indexOf("`") !== text2.lastIndexOf("`");
  if (!hasLink && !hasSpan && !text2.includes("<!--")) return;
  const ends = hasLink ? bareEnds(text2) : [];
  let closers;
  const openers = [];
  let dead = 0;
  let commentClose = 0;
  let at = 0;
  while (at < text2.length) {
    const char = text2[at];
    if (char === "\\") at += 2;
    else if (char === "`") {
      const length = runLength(text2, at, "`");
      closers ??= backtickRuns(text2, at + length);
      const close = nextRun(closers, length, at + length);
      if (close === void 0) at += length;
      else {
        const content = { start: offset + at + length, end: offset + close };
        spans.push({ range: { start: offset + at, end: offset + close + length }, content });
        at = close + length;
      }
    } else if (char === "<" && commentClose >= 0 && text2.startsWith("<!--", at)) {
      commentClose = text2.indexOf("-->", at + 2);
      const end = commentClose < 0 ? at + 4 : commentClose + 3;
      if (commentClose >= 0) comments.push(commentAt(text2, at, end, offset));
      at = end;
    } else if (char === "[") openers.push(at++);
    else if (char === "!" && text2[at + 1] === "[") {
      openers.push(at);
      at += 2;
    } else if (char === "]") {
      const start = openers.pop();
      const isImage = start !== void 0 && text2[start] === "!";
      const isDead = openers.length < dead && !isImage;
      dead = Math.min(dead, openers.length);
      const target = start === void 0 || isDead ? void 0 : targetAt(text2, at + 1, ends);
      if (start === void 0 || !target) at++;
      else {
        const range = { start: offset + start, end: offset + target.end };
        links.push(linkOf(isImage ? "image" : "link", text2, target, range, offset));
        if (!isImage) dead = openers.length;
        at = target.end;
      }
    } else at++;
  }
}
function commentAt(text2, start, end, offset = 0) {
  const close = text2.startsWith("-->", end - 3) ? end - 3 : end;
  return { text: text2.slice(start + 4, Math.max(start + 4, close)).trim(), range: { start: offset + start, end: offset + end } };
}
function* commentsIn(text2, from, to) {
  const part = text2.slice(from, to);
  for (let start = part.indexOf("<!--"); start >= 0; ) {
    const close = part.indexOf("-->", start + 2);
    if (close < 0) return;
    yield commentAt(part, start, close + 3, from);
    start = part.indexOf("<!--", close + 3);
  }
}
function backtickRuns(text2, from) {
  const runs = /* @__PURE__ */ new Map();
  for (let at = text2.indexOf("`", from); at >= 0; at = text2.indexOf("`", at)) {
    const length = runLength(text2, at, "`");
    const starts = runs.get(length);
    if (starts) starts.push(at);
    else runs.set(length, [at]);
    at += length;
  }
  for (const starts of runs.values()) starts.reverse();
  return runs;
}
function nextRun(runs, length, from) {
  const starts = runs.get(length) ?? [];
  while (starts.length > 0 && starts.at(-1) < from) starts.pop();
  return starts.at(-1);
}

// src/formats/markdown.ts
function scanMarkdown(text2, offset = 0) {
  const headings = [];
  const fences = [];
  const spans = [];
  const links = [];
  const comments = [];
  const sinks = { spans, links, comments };
  const scanText = (lines) => {
    for (let first = 0, last = 0; first < lines.length; first = ++last) {
      while (last + 1 < lines.length && !isRow(text2, lines[last]) && !isRow(text2, lines[last + 1])) last++;
      const { start } = lines[first];
      scanInline(text2.slice(start, lines[last].end), start, sinks);
    }
  };
  scanBlocks(text2, offset, {
    heading(level, line, content) {
      headings.push({ level, text: stripClosingHashes(text2.slice(content.start, content.end).trim()), range: line });
      scanText([content]);
    },
    underlined(level, lines) {
      const { found, rest } = takeDefinitions(text2, lines);
      const [first, last] = [rest[0], rest.at(-1)];
      if (!first || !last) return false;
      for (const link of found) links.push(link);
      const title = rest.map(({ start, end }) => text2.slice(start, end).trim()).join(" ");
      headings.push({ level, text: title, range: { start: first.start, end: last.end } });
      scanText(rest);
      return true;
    },
    paragraph(lines) {
      if (text2[lines[0]?.start ?? 0] !== "[") {
        scanText(lines);
        return;
      }
      const { found, rest } = takeDefinitions(text2, lines);
      for (const link of found) links.push(link);
      scanText(rest);
    },
    comment({ start, end }, rest) {
      comments.push(commentAt(text2, start, end));
      for (const comment2 of commentsIn(text2, rest.start, rest.end)) comments.push(comment2);
    },
    fence(fence) {
      fences.push(fence);
    }
  });
  return {
    headings,
    fences,
    get fenceLines() {
      return fenceLinesOf(text2, offset);
    },
    spans,
    links,
    comments
  };
}
function fenceLinesOf(text2, offset) {
  const found = [];
  scanBlocks(text2, offset, {
    underlined: (_, lines) => takeDefinitions(text2, lines).rest.length > 0,
    fenceLine(line) {
      found.push(line);
    }
  });
  return found;
}
function isRow(text2, line) {
  return line !== void 0 && text2.charCodeAt(line.start) === 124;
}
function stripClosingHashes(title) {
  let end = title.length;
  while (end > 0 && title[end - 1] === "#") end--;
  const isClosing = end === 0 || title[end - 1] === " " || title[end - 1] === "	";
  return end < title.length && isClosing ? title.slice(0, end).trimEnd() : title;
}
export {
  parseJson,
  scanMarkdown,
  trailingComma
};
