/*
 * The two small languages of business rules: what a field takes from a patient's record, and what a
 * rule asks. A reader of NHS business rules should be able to read and write both without a manual.
 * Or binds weaker than and, and weaker than not.
 */
grammar BusinessRules;

wholeExtraction
    : extraction EOF
    ;

wholeCondition
    : condition EOF
    ;

extraction
    : 'age' 'on' day                                    # age
    | registration                                      # item
    | which = ('latest' | 'earliest') source bounds?    # pick
    | which = ('latest' | 'earliest') 'of' day (',' day)* # choice
    | 'count' 'of' NAME bounds?                         # countOfEntries
    | 'count' 'of' NAME 'at' 'least' WHOLE 'days' 'apart' bounds? # countApart
    | 'days' 'with' NAME bounds?                        # countOfDays
    ;

registration
    : 'sex'
    | 'date' 'of' 'birth'
    | 'registration' 'date'
    | 'date' 'of' 'death'
    ;

source
    : NAME                                              # entries
    | NAME 'with' 'a' 'value' (operator number)?        # values
    | both = NAME 'with' 'two' 'values'
        'or' first = NAME 'and' second = NAME 'on' 'one' 'day'  # pair
    ;

bounds
    : bound ('and' bound)*
    ;

bound
    : relation day                                      # limit
    | 'within' WHOLE unit side = ('before' | 'after' | 'of') day # span
    ;

relation
    : 'before'
    | 'on' 'or' 'before'
    | 'after'
    | 'on' 'or' 'after'
    ;

day
    : (NAME | DATE) shift*
    ;

shift
    : sign = ('+' | '-') WHOLE unit
    ;

unit
    : 'day'
    | 'days'
    | 'month'
    | 'months'
    | 'year'
    | 'years'
    ;

condition
    : conjunction ('or' conjunction)*
    ;

conjunction
    : term ('and' term)*
    ;

term
    : 'not' term                                        # negation
    | '(' condition ')'                                 # parentheses
    | value 'is' 'null'                                 # absence
    | value 'is' 'not' 'null'                           # presence
    | value operator value                              # comparison
    | 'on' NAME                                         # membership
    ;

operator
    : '<'
    | '<='
    | '='
    | '!='
    | '>='
    | '>'
    ;

value
    : value sign = ('+' | '-') operand                  # sum
    | operand                                           # alone
    ;

operand
    : day                                               # named
    | number                                            # constant
    | 'male'                                            # male
    | 'female'                                          # female
    | unit 'from' day 'to' day                          # elapsed
    ;

number
    : WHOLE
    | DECIMAL
    ;

NAME : [A-Z] [A-Z0-9_]* ;
DATE : [0-9] [0-9] [0-9] [0-9] '-' [0-9] [0-9] '-' [0-9] [0-9] ;
WHOLE : [0-9]+ ;
DECIMAL : [0-9]+ '.' [0-9]+ ;
SPACE : [ \t\r\n]+ -> skip ;

/* What belongs to no rule is a token all the same, so that a message can quote the whole word. */
WORD : [A-Za-z_] [A-Za-z0-9_]* ;
OTHER : . ;
