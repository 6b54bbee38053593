// The schema language; grammar/README.md explains it. Every decision needs one token of lookahead, so the generated parser never
// falls back to ANTLR's adaptive prediction; keep it so (`adaptivePredict` must not appear in it).
//
// Between lexer and parser the compiler lays the tokens out (generator/syntax/layout.hpp):
// comments go, newlines inside ( ) and [ ] go, one newline is put before every } and before the
// end of the file, and brackets are balanced. So a member ends where its line ends.
parser grammar StrataParser;
options { tokenVocab = StrataLexer; }

file : (Newline | declaration)* EOF ;

declaration
  : schema_=schema
  | storage_=storage
  | import_=importFile
  | enum_=enumeration
  | type_=namedType
  | mixin_=mixin
  | model_=model
  | raw_=raw
  ;

schema : Schema name=identifier Semicolon ;
storage : Strata version=Number Semicolon ;
importFile : Import path=string Semicolon ;

enumeration : Enum header=enumHeader body=enumBody ;
enumHeader : name=identifier (attributes+=attribute)* LeftBrace ;
enumBody : (Newline | values+=enumValue)* RightBrace ;
enumValue : name=identifier (attributes+=attribute)* (Comma | Newline) ;

namedType : Type name=identifier Equal use=type (attributes+=attribute)* Newline ;

mixin : Mixin header=mixinHeader body=block ;
mixinHeader : name=identifier LeftBrace ;

model : Model header=modelHeader body=block ;
modelHeader
  : name=identifier (With mixins+=identifier (Comma mixins+=identifier)*)?
    (attributes+=attribute)* brace=LeftBrace
  ;

block : (Newline | members+=member)* RightBrace ;
member : (field_=field | clause_=clause) Newline ;

field : name=identifier use=type (attributes+=attribute)* ;
type : name=identifier arguments=typeArguments? (array=LeftBracket RightBracket)? optional=Question? ;
typeArguments : LeftParen numbers+=Number (Comma numbers+=Number)* RightParen ;

attribute : At name=identifier arguments=argumentList? ;
argumentList : LeftParen (items+=argument (Comma items+=argument)*)? RightParen ;
argument : label=Label? value=expression ;

clause
  : AtAt kind=identifier LeftParen parts+=part (Comma parts+=part)* close=RightParen
    (attributes+=attribute | options_+=option)*
  ;
// `expires_at desc nulls last`: the words are checked later.
part : value=expression (words+=Name)* ;
// `where (…)`, `include (a, b)`, `using gin`, `name x`, `to Model(x, y)`, `language "english"`
option
  : key=identifier
    ( LeftParen items+=expression (Comma items+=expression)* RightParen
    | value=string
    | name=identifier (LeftParen names+=identifier (Comma names+=identifier)* RightParen)?
    )
  ;

raw : Raw header=rawHeader body=rawBody ;
rawHeader
  : name=identifier (Uses LeftParen uses+=identifier (Comma uses+=identifier)* RightParen)? LeftBrace
  ;
rawBody : (Newline | dialects+=rawDialect)* RightBrace ;
rawDialect : name=identifier LeftBrace steps=rawSteps RightBrace ;
rawSteps : (Newline | words+=identifier texts+=string)* ;

// Expressions, from the loosest binding to the tightest.
expression : parts+=conjunction (Or parts+=conjunction)* ;
conjunction : parts+=negation (And parts+=negation)* ;
negation : (nots+=Not)* value=comparison ;
comparison
  : left=sum
    ( op=(Equal | NotEqual | Less | LessEqual | Greater | GreaterEqual) right=sum
    | is=Is no=Not? Null
    | no=Not? predicate_=predicate
    )?
  ;
predicate
  : in=In LeftParen items+=expression (Comma items+=expression)* RightParen
  | Between low=sum And high=sum
  | Like pattern=sum
  ;
sum : parts+=product (ops+=(Plus | Minus | Concat) parts+=product)* ;
product : parts+=factor (ops+=(Star | Slash | Percent) parts+=factor)* ;
factor : (signs+=Minus)* value=primary (accesses+=access)* ;
// `meta->'limits.daily' as int64`
access : Arrow path=string (As type_=identifier)? ;

primary
  : number=Number
  | text=string
  | constant=(Null | True | False | Value)
  | LeftParen inner=expression RightParen
  | list=LeftBracket (items+=expression (Comma items+=expression)*)? RightBracket
  | case_=caseWhen
  | name=word (Dot member_=identifier | arguments=argumentList | literal=string)?
  ;
caseWhen : Case (branches+=whenThen)+ (Else otherwise=expression)? End ;
whenThen : When condition=expression Then value=expression ;

string : String | Text | RawText ;

// A name inside an expression.
word : Name | Quoted | Schema | Strata | Import | Enum | Type | Mixin | Model | Raw | With | Uses | As ;

// A name elsewhere: no word is reserved.
identifier
  : Name | Quoted | Schema | Strata | Import | Enum | Type | Mixin | Model | Raw | With | Uses | As
  | And | Or | Not | In | Is | Null | Like | Between | Case | When | Then | Else | End
  | True | False | Value
  ;
