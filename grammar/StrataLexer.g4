// The words and signs of the schema language. The character stream is bytes: a token's place is a
// byte offset, and bytes above 127 (UTF-8) may stand in comments, strings and backticks only.
// A wrong piece of text still becomes a token (Bad…, Other), so that the compiler words the error.
lexer grammar StrataLexer;

// Words with a meaning where a declaration begins; names everywhere else.
Schema : 'schema' ;
Strata : 'strata' ;
Import : 'import' ;
Enum : 'enum' ;
Type : 'type' ;
Mixin : 'mixin' ;
Model : 'model' ;
Raw : 'raw' ;
With : 'with' ;
Uses : 'uses' ;
As : 'as' ;

// Words reserved inside expressions; names everywhere else.
And : 'and' ;
Or : 'or' ;
Not : 'not' ;
In : 'in' ;
Is : 'is' ;
Null : 'null' ;
Like : 'like' ;
Between : 'between' ;
Case : 'case' ;
When : 'when' ;
Then : 'then' ;
Else : 'else' ;
End : 'end' ;
True : 'true' ;
False : 'false' ;
Value : 'value' ;

Name : [A-Za-z_] [A-Za-z0-9_]* ;
Quoted : '`' ~[`\r\n]* '`' ;
// One token with its colon, so that `f(sqlite: …)` needs no second token of lookahead.
Label : [A-Za-z_] [A-Za-z0-9_]* [ \t]* ':' ;
Number : [0-9]+ ('.' [0-9]+)? ;
String : '\'' ('\'\'' | ~['\r\n])* '\'' ;
Text : '"' ('\\' ~[\r\n] | ~["\\\r\n])* '"' ;
RawText : '"""' .*? '"""' ;

LeftBrace : '{' ;
RightBrace : '}' ;
LeftParen : '(' ;
RightParen : ')' ;
LeftBracket : '[' ;
RightBracket : ']' ;
AtAt : '@@' ;
At : '@' ;
Comma : ',' ;
Semicolon : ';' ;
Dot : '.' ;
Question : '?' ;
Arrow : '->' ;
Equal : '=' ;
NotEqual : '!=' | '<>' ;
LessEqual : '<=' ;
Less : '<' ;
GreaterEqual : '>=' ;
Greater : '>' ;
Plus : '+' ;
Minus : '-' ;
Concat : '||' ;
Star : '*' ;
Slash : '/' ;
Percent : '%' ;

Newline : '\r'? '\n' ;
// Four slashes are a ruler, not documentation.
Doc : '///' (~[/\r\n] ~[\r\n]*)? ;
Comment : '//' ~[\r\n]* ;
Space : [ \t\r\f]+ -> skip ;

BadNumber : [0-9] [A-Za-z0-9_.]* ;
BadString : '\'' ('\'\'' | ~['\r\n])* ;
BadText : '"' ('\\' ~[\r\n] | ~["\\\r\n])* '\\'? ;
BadQuoted : '`' ~[`\r\n]* ;
BlockComment : '/*' .*? '*/' ;
Other : . ;
